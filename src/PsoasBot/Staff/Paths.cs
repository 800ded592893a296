namespace PsoasBot.Staff;

/// <summary>Addresses in the console. None contains what a visitor typed.</summary>
internal static class Paths
{
    public static string Passage(string id) => "/staff/passages/" + Uri.EscapeDataString(id);

    public static string Edit(string file) => "/staff/edit?file=" + Uri.EscapeDataString(file);

    public static string Code(string code) => "/staff/problems/" + Uri.EscapeDataString(code);
}
