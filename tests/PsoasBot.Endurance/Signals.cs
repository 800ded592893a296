using System.Diagnostics;
using System.Globalization;

namespace PsoasBot.Endurance;

/// <summary>What .NET has no call for: the signals and mounts of Linux.</summary>
internal static class Signals
{
    public static void Stop(Process process) => Run("kill", "-STOP", process.Id.ToString(CultureInfo.InvariantCulture));

    public static void Continue(Process process) => Run("kill", "-CONT", process.Id.ToString(CultureInfo.InvariantCulture));

    /// <summary>Makes a folder a disk of its own.</summary>
    /// <returns>False where we may not.</returns>
    public static bool MountDisk(string folder, int megabytes) =>
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder);

    public static void Unmount(string folder) => Run("umount", "--lazy", folder);

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!; // null only where a running process is taken instead
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
