using System.Collections.Immutable;

namespace PsoasBot.Knowledge;

/// <summary>One reading of a folder that is there.</summary>
/// <param name="today">The day against which reviews are due.</param>
/// <param name="before">An earlier reading of it; what has not changed since is taken from there. Null for none.</param>
internal sealed class FolderReader(string directory, DateOnly today, KnowledgeReading? before)
{
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<string, ReadFile> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FewOfEach> _tables = [];

    public KnowledgeReading Read()
    {
        var files = FolderFiles.Find(directory, _problems);
        if (files is { Clinic: null, Safety: not null } or { Clinic: null, SmallTalk: not null })
            _problems.Add(FileProblems.NoClinic(files.Safety is null ? files.SmallTalk! : "safety/")); // one of the two is there

        var clinic = files.Clinic is null ? null : ClinicReader.Read(Open(files.Clinic), _problems);
        var safety = clinic is null ? null : Safety(clinic.Numbers);
        ImmutableArray<FoundPassage> passages = [.. files.Passages.SelectMany(Passages)];
        ImmutableArray<string> synonyms = files.Synonyms is null ? [] : SynonymReader.Read(Open(files.Synonyms), _problems);
        ImmutableArray<Located> notCovered = files.NotCovered is null ? [] : LineList.Read(Open(files.NotCovered));
        ImmutableArray<FoundSmallTalk> smallTalk = files.SmallTalk is null ? [] : SmallTalkReader.Read(Open(files.SmallTalk), _problems);

        Report(CrossChecks.Passages(passages, clinic?.BookingKeys));
        Report(CrossChecks.Questions(passages, smallTalk, notCovered));
        ImmutableArray<Passage> live = [.. passages.Where(passage => !passage.IsDraft).Select(passage => passage.Passage).OfType<Passage>()];
        var problems = Problems();
        if (live.IsEmpty && !problems.Any(problem => problem.Severity == Severity.Error))
            problems = [FileProblems.NoPassages(), .. problems];

        var content = problems.Any(problem => problem.Severity == Severity.Error) ? null : new KnowledgeContent
        {
            Passages = live,
            Synonyms = synonyms,
            NotCovered = [.. notCovered.Select(line => line.Text).Distinct()],
            SmallTalk = [.. smallTalk.Select(section => section.SmallTalk)],
            Clinic = clinic?.Clinic,
            Safety = safety,
        };
        return new(content, problems, files.Count) { PassageFiles = _read };
    }

    /// <param name="numbers">Those that the clinic names. One that is missing is said once, there, and here stands for itself; nobody will read it, as nothing goes live.</param>
    private SafetyLexicon? Safety(ImmutableDictionary<string, string> numbers)
    {
        var (lexicon, problems) = SafetyFolder.Read(directory, NumbersReader.Keys.ToDictionary(key => key, key => numbers.GetValueOrDefault(key, key)));
        _problems.AddRange(problems);
        return lexicon;
    }

    private SourceFile Open(string path) => Encodings.Read(directory, path, _problems);

    private IEnumerable<FoundPassage> Passages(string path)
    {
        var read = before?.PassageFiles.GetValueOrDefault(path) is { } same && same.IsStill(directory, path, today) ? same : ReadFile.Of(directory, path, today);
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

    private ImmutableArray<Problem> Problems() =>
    [
        .. _problems.Concat(_tables.Values.SelectMany(table => table.All()))
            .Distinct()
            .OrderBy(problem => problem.Span.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Span.Line)
            .ThenBy(problem => problem.Span.Column),
    ];
}
