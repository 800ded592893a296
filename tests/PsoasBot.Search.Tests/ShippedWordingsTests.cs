using System.Collections.Immutable;
using PsoasBot.Knowledge.Folder;
using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Analysis;
using PsoasBot.Search.Confidence;

namespace PsoasBot.Search.Tests;

/// <summary>The shipped folder asked for every wording that it holds, whatever the encoder makes of them.</summary>
public sealed class ShippedWordingsTests(ShippedWordingsTests.ShippedIndex shipped) : IClassFixture<ShippedWordingsTests.ShippedIndex>
{
    [Fact]
    public void Each_wording_of_one_passage_finds_it_first_and_is_certain()
    {
        var lost = shipped.Wordings.Where(wording => !shipped.IsShared(wording.Text) && shipped.Best(wording.Text) is var best && (best is not { Confidence: >= 0.9 } || best.Passage != wording.Passage));

        Assert.Equal([], lost.Select(wording => $"{shipped.Passages[wording.Passage].Id}: {wording.Text} → {shipped.Shown(wording.Text)}"));
    }

    [Fact]
    public void Each_line_of_what_is_not_covered_is_declined()
    {
        var found = shipped.NotCovered.Where(line => !shipped.IsShared(line) && shipped.Best(line) is { Confidence: > 0.1 });

        Assert.Equal([], found.Select(line => $"{line} → {shipped.Shown(line)}"));
    }

    [Fact]
    public void Hardly_a_wording_is_in_two_passages()
    {
        var shared = shipped.Wordings.Select(wording => wording.Text).Concat(shipped.NotCovered).Where(shipped.IsShared).ToList();

        Assert.True(shared.Count <= 0.01 * shipped.Wordings.Length, string.Join('\n', shared));
    }

    /// <summary>The passages of the shipped folder, then its small talk, indexed once for all tests.</summary>
    public sealed class ShippedIndex : IDisposable
    {
        private const int Declined = -1;

        private readonly PassageIndex _index;
        private readonly TextAnalysis _analysis = new([]);
        private readonly ILookup<string, int> _passages; // by the words

        public ShippedIndex()
        {
            var knowledge = KnowledgeFolder.Read(Path.Combine(Repository(AppContext.BaseDirectory), "knowledge")).Content
                ?? throw new InvalidOperationException("the shipped knowledge may not go live: run check");
            Passages = [.. knowledge.Passages, .. knowledge.SmallTalk.Select(Searched)];
            NotCovered = knowledge.NotCovered;
            Wordings = [.. Passages.SelectMany((passage, number) => passage.Questions.Select(text => (number, text)))];
            _passages = Wordings.Concat(NotCovered.Select(text => (Passage: Declined, Text: text))).ToLookup(wording => Words(wording.Text), wording => wording.Passage);
            _index = new PassageIndex(Passages, NotCovered, knowledge.Synonyms);
        }

        internal ImmutableArray<Passage> Passages { get; }

        internal ImmutableArray<string> NotCovered { get; }

        internal ImmutableArray<(int Passage, string Text)> Wordings { get; }

        internal Hit? Best(string text) => _index.Search(text, 1) is [var hit] ? hit : null;

        internal string Shown(string text) => Best(text) is { } best ? $"{Passages[best.Passage].Id} ({best.Confidence:f2})" : "nothing";

        /// <summary>Whether two passages have the same words, or a passage and what is not covered.</summary>
        internal bool IsShared(string text) => _passages[Words(text)].Distinct().Skip(1).Any();

        public void Dispose()
        {
            _index.Dispose();
            _analysis.Dispose();
        }

        private string Words(string text) => string.Join(' ', _analysis.Words(text));

        private static Passage Searched(SmallTalk said) =>
            new() { Id = said.Id, Questions = said.Questions, ShortAnswer = said.Id, Source = SourceSpan.WholeFile("small-talk.md") };

        private static string Repository(string directory) => File.Exists(Path.Combine(directory, "PsoasBot.sln"))
            ? directory
            : Repository(Path.GetDirectoryName(directory) ?? throw new DirectoryNotFoundException("no folder above the tests holds PsoasBot.sln"));
    }
}
