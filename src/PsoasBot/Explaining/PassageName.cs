using PsoasBot.Knowledge.Folder;
using PsoasBot.Search.Confidence;

namespace PsoasBot.Explaining;

/// <summary>A hit, under the name that staff know.</summary>
/// <param name="Id">A passage's id, or a section of the small talk.</param>
/// <param name="File">Where staff edit it, below the knowledge folder.</param>
/// <param name="IsPassage">False for small talk.</param>
internal sealed record PassageName(string Id, string Title, string File, bool IsPassage)
{
    public static PassageName Of(Hit hit, KnowledgeContent knowledge)
    {
        if (hit.Passage >= knowledge.Passages.Length)
            return new(knowledge.SmallTalk[hit.Passage - knowledge.Passages.Length].Id, "small talk", "small-talk.md", false);

        var passage = knowledge.Passages[hit.Passage];
        return new(passage.Id, passage.Title, passage.Source.File, true);
    }
}
