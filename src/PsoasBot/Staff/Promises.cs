using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using PsoasBot.Answering.Replies;
using PsoasBot.Channels.Turns;
using PsoasBot.Comparing;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;

namespace PsoasBot.Staff;

/// <summary>How well left-out wordings find the live passages. Computed on demand, once per state of the knowledge.</summary>
internal sealed class Promises(CurrentSnapshot current, IOptions<AnsweringOptions> options)
{
    private readonly Lock _lock = new();
    private KnowledgeContent? _of;
    private Task<ImmutableArray<Promise>> _promises = Task.FromResult(ImmutableArray<Promise>.Empty);

    /// <returns>One passage's promise; null if the folder has too many wordings, or the passage only its title.</returns>
    public async Task<Promise?> OfAsync(Passage passage) => (await Live()).FirstOrDefault(promise => promise.Passage.Id == passage.Id);

    private Task<ImmutableArray<Promise>> Live()
    {
        lock (_lock)
        {
            var knowledge = current().Knowledge;
            if (!ReferenceEquals(_of, knowledge))
                (_of, _promises) = (knowledge, Task.Run(() => Promise.In(knowledge, options.Value)));
            return _promises;
        }
    }
}
