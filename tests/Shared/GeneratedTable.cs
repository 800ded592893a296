using System.Globalization;

namespace PsoasBot.Tests.Shared;

/// <summary>A large imported table, made by rule: the same each time.</summary>
internal static class GeneratedTable
{
    private static readonly string[] Doings = ["adjust", "clean", "order", "repair", "return", "replace", "store", "test", "mount", "paint"];
    private static readonly string[] Kinds = ["blue", "folding", "heavy", "narrow", "padded", "round", "silent", "spare", "tall", "wooden"];
    private static readonly string[] Things = ["armrest", "bolster", "bench", "cushion", "drawer", "footrest", "lamp", "mirror", "stool", "trolley"];
    private static readonly string[] Places = ["Ashford", "Bergen", "Coburg", "Dover", "Evora", "Fargo", "Ghent", "Hilo", "Izmir", "Jena"];

    /// <summary>Writes a folder's one table, in the columns of a QnA Maker export.</summary>
    /// <param name="passages">1–20 000; each has one wording of its own, and the number of its row is its id.</param>
    public static void Write(string file, int passages) =>
        File.WriteAllLines(file, Enumerable.Range(0, passages).Select(Row).Prepend("Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId"));

    /// <summary>The wording of one passage.</summary>
    public static string Question(int number) =>
        $"How do I {Doings[number % 10]} the {Kinds[number / 10 % 10]} {Things[number / 100 % 10]} from {Places[number / 1000 % 10]}{(number < 10_000 ? "" : " by myself")}?";

    private static string Row(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Question(number)}\tAsk for leaflet {number}, which shows it for the {Things[number / 100 % 10]} of {Places[number / 1000 % 10]}.\tcatalogue\t\t[]\tFalse\t[]\t{number}");
}
