using System.Runtime.InteropServices;

namespace PsoasBot.Search.Meaning;

/// <summary>
/// Keeps ONNX Runtime from reporting to its maker: from version 1.31 on it looks up a host of theirs and writes a device's number into the home folder, unless a variable
/// of the environment says otherwise. Its own switch comes too late, as both happen when it is loaded.
/// </summary>
internal static partial class NoTelemetry
{
    private const string Variable = "ORT_DISABLE_TELEMETRY";

    /// <summary>To be called before anything of ONNX Runtime is.</summary>
    public static void Ensure()
    {
        Environment.SetEnvironmentVariable(Variable, "1");
        if (!OperatingSystem.IsWindows())
            _ = SetVariable(Variable, "1", overwrite: 1); // what .NET sets, native code does not see there
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetVariable(string name, string value, int overwrite);
}
