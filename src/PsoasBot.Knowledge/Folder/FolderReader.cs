using System.Collections.Immutable;
using PsoasBot.Knowledge.Clinics;
using PsoasBot.Knowledge.Facts;
using PsoasBot.Knowledge.Lists;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Passages;
using PsoasBot.Knowledge.Problems;
using PsoasBot.Knowledge.Safety;
using PsoasBot.Knowledge.Sources;
using PsoasBot.Knowledge.Spelling;
using PsoasBot.Knowledge.Tables;

namespace PsoasBot.Knowledge.Folder;

/// <summary>One reading of a folder that is there.</summary>
/// <param name="time">Against which reviews are due, and by which facts are shown.</param>
/// <param name="before">An earlier reading of it; what has not changed since is taken from there. Null for none.</param>
internal sealed class FolderReader(string directory, TimeProvider time, KnowledgeReading? before)
{
    private readonly DateOnly _today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<string, ReadFile> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FewOfEach> _tables = [];

    public KnowledgeReading Read()
    {
        var files = FolderFiles.Find(directory, _problems);
        ImmutableArray<Problem> tooLarge = [.. files.Read.Select(file => FileSizes.Check(directory, file)).OfType<Problem>()];
        if (!tooLarge.IsEmpty)
            return new(null, tooLarge, files.Count);

        if (files is { Clinic: null, Safety: not null } or { Clinic: null, SmallTalk: not null })
            _problems.Add(FileProblems.NoClinic(files.Safety is null ? files.SmallTalk! : "safety/")); // one of the two is there

        var clinic = files.Clinic is null ? null : ClinicReader.Read(Open(files.Clinic), _problems);
        var numbers = clinic?.Numbers ?? ImmutableDictionary<string, string>.Empty;
        var safety = files.Safety is null ? SafetyFolder.Shipped(numbers) : Safety(numbers);
        ImmutableArray<FoundPassage> passages = [.. files.Passages.SelectMany(Passages)];
        ImmutableArray<string> synonyms = files.Synonyms is null ? [] : SynonymReader.Read(Open(files.Synonyms), _problems);
        var declined = files.NotCovered is null ? null : Open(files.NotCovered);
        ImmutableArray<Located> notCovered = declined is null ? [] : NotCoveredReader.Read(declined, _problems);
        ImmutableArray<FoundSmallTalk> smallTalk = files.SmallTalk is null ? [] : SmallTalkReader.Read(Open(files.SmallTalk), _problems);

        Report(CrossChecks.Passages(passages, clinic?.BookingKeys));
        Report(CrossChecks.Questions(passages, smallTalk, notCovered));
        IEnumerable<Located> lists = [.. smallTalk.SelectMany(section => section.Questions), .. notCovered];
        _problems.AddRange(new Misspellings(passages, lists, smallTalk.Select(section => section.SmallTalk.Answer), synonyms).Find(new SourceLines(directory)));
        ImmutableArray<Passage> live = [.. passages.Where(passage => !passage.IsDraft).Select(passage => passage.Passage).OfType<Passage>()];
        var problems = Problems();
        if (live.IsEmpty && !problems.Any(problem => problem.Severity == Severity.Error))
            problems = [FileProblems.NoPassages(), .. problems];

        ImmutableArray<Located> examples = [.. notCovered.DistinctBy(line => line.Text)];
        var content = safety is null || problems.Any(problem => problem.Severity == Severity.Error) ? null : new KnowledgeContent
        {
            Passages = live,
            Synonyms = synonyms,
            NotCovered = [.. examples.Select(line => line.Text)],
            NotCoveredTopics = declined is null ? [] : NotCoveredReader.Topics(declined, examples),
            SmallTalk = [.. smallTalk.Select(section => section.SmallTalk)],
            Clinic = clinic?.Clinic,
            Safety = safety,
            Time = time,
        };
        return new(content, problems, files.Count) { PassageFiles = _read, MissingFacts = MissingFacts(passages, clinic?.Clinic) };
    }

    /// <summary>The folder's own <c>safety/</c>.</summary>
    /// <param name="numbers">Those that the clinic names. A missing one is reported there; here its name stands in, and nothing goes live.</param>
    private SafetyLexicon? Safety(ImmutableDictionary<string, string> numbers)
    {
        var (lexicon, problems) = SafetyFolder.Read(directory, NumbersReader.Needed.ToImmutableDictionary(key => key).SetItems(numbers));
        _problems.AddRange(problems);
        return lexicon;
    }

    private SourceFile Open(string path) => Encodings.Read(directory, path, _problems);

    private IEnumerable<FoundPassage> Passages(string path)
    {
        var read = before?.PassageFiles.GetValueOrDefault(path) is { } same && same.IsStill(directory, path, _today) ? same : ReadFile.Of(directory, path, _today);
        _read.Add(path, read);
        _problems.AddRange(read.Problems);
        if (read.Table is { } table)
            _tables.Add(path, table.Copy()); // what shows across files is added to it
        return read.Passages;
    }

    /// <summary>Takes problems that only show across files, those of a table by its count.</summary>
    private void Report(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            if (_tables.TryGetValue(problem.Span.File, out var table))
                table.Add(problem);
            else
                _problems.Add(problem);
        }
    }

    /// <returns>The keys that would fill in what live passages name, in the order in which facts are listed; none for a bare table.</returns>
    private ImmutableArray<string> MissingFacts(ImmutableArray<FoundPassage> passages, Clinic? clinic)
    {
        var facts = new FactTexts(clinic, time.GetUtcNow());
        return clinic is null ? [] :
        [
            .. passages.Where(passage => !passage.IsDraft).SelectMany(passage => passage.Facts).Select(fact => fact.Text)
                .Where(name => FactNames.IsKnown(name) && facts.Of(name) is null)
                .Select(FactNames.KeyOf).Distinct().OrderBy(FactNames.All.IndexOf),
        ];
    }

    private ImmutableArray<Problem> Problems() =>
    [
        .. _problems.Concat(_tables.Values.SelectMany(table => table.All()))
            .Distinct()
            .OrderBy(problem => problem.Span.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Span.Line)
            .ThenBy(problem => problem.Span.Column),
    ];
}
