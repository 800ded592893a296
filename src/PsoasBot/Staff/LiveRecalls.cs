using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Turns;
using PsoasBot.Comparing;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Staff;

/// <summary>How well left-out wordings find the live passages. Computed on demand, once per state of the knowledge.</summary>
internal sealed class LiveRecalls(CurrentSnapshot current, IOptions<AnsweringOptions> options)
{
    private readonly Lock _lock = new();
    private KnowledgeContent? _of;
    private Task<ImmutableArray<WordingRecall>> _recalls = Task.FromResult(ImmutableArray<WordingRecall>.Empty);

    /// <returns>One passage's recall; null if the folder has too many wordings, or the passage only its title.</returns>
    public async Task<WordingRecall?> OfAsync(Passage passage) => (await Live()).FirstOrDefault(recall => recall.Passage.Id == passage.Id);

    private Task<ImmutableArray<WordingRecall>> Live()
    {
        lock (_lock)
        {
            var knowledge = current().Knowledge;
            if (!ReferenceEquals(_of, knowledge))
                (_of, _recalls) = (knowledge, Task.Run(() => WordingRecall.In(knowledge, options.Value)));
            return _recalls;
        }
    }
}
