using PsoasBot.Answering.Safety;
using PsoasBot.Knowledge.Model;
using PsoasBot.Knowledge.Safety;

namespace PsoasBot.Answering.Tests.Safety;

/// <summary>The safety folder that is shipped, and where the repository stands.</summary>
internal static class Shipped
{
    public static readonly string Root = FindRoot();

    /// <summary>Numbers of a clinic somewhere, of the kind that <c>clinic.yaml</c> holds.</summary>
    public static readonly Dictionary<string, string> Numbers = new()
    {
        ["emergency"] = "911",
        ["urgent"] = "your doctor or an urgent care clinic",
        ["crisis"] = "988",
    };

    public static readonly SafetyScreen Screen = new(Lexicon());

    public static SafetyLexicon Lexicon()
    {
        var (lexicon, problems) = SafetyFolder.Read(Path.Combine(Root, "knowledge"), Numbers);
        return lexicon ?? throw new InvalidOperationException(string.Join('\n', problems.Select(problem => problem.Show(null))));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PsoasBot.sln")))
            folder = folder.Parent;

        return folder?.FullName ?? throw new InvalidOperationException("there is no PsoasBot.sln above the tests");
    }
}
