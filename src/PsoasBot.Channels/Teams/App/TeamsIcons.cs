using BigGustave;

namespace PsoasBot.Channels.Teams.App;

/// <summary>The two icons of the app: a spine, and the two muscles that run down from it to the legs.</summary>
public static class TeamsIcons
{
    /// <summary>The colour behind the icon, <c>0xRRGGBB</c>.</summary>
    public const int Accent = 0x2b594c;

    private const int Bone = 0xe9c9b4, Muscle = 0xfffdf8, White = 0xffffff;

    /// <summary>Points along each side of a pixel at which its colour is looked up.</summary>
    private const int Fineness = 4;

    /// <summary>192 by 192 pixels, filled to the edges: Teams rounds the corners.</summary>
    public static byte[] Color() => Draw(192, Accent, Muscle, Bone);

    /// <summary>32 by 32 pixels, white on transparent.</summary>
    public static byte[] Outline() => Draw(32, background: null, White, White);

    private static byte[] Draw(int size, int? background, int muscle, int bone)
    {
        var png = PngBuilder.Create(size, size, hasAlphaChannel: true);
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
                png.SetPixel(Mix(Points(x, y, size).Select(point => At(point.X, point.Y, muscle, bone) ?? background)), x, y);
        }

        return png.Save();
    }

    /// <returns>The points of a pixel, where the icon is 1 wide and 1 high, and 0 in the middle of the upper edge.</returns>
    private static IEnumerable<(double X, double Y)> Points(int x, int y, int size) =>
        from down in Enumerable.Range(0, Fineness)
        from across in Enumerable.Range(0, Fineness)
        select (((x + ((across + 0.5) / Fineness)) / size) - 0.5, (y + ((down + 0.5) / Fineness)) / size);

    private static int? At(double x, double y, int muscle, int bone) =>
        IsBone(x, y) ? bone : IsMuscle(Math.Abs(x), y) ? muscle : null;

    /// <summary>Five vertebrae, one below the other.</summary>
    private static bool IsBone(double x, double y) =>
        Enumerable.Range(0, 5).Any(number => Math.Pow(x / 0.06, 2) + Math.Pow((y - 0.14 - (number * 0.115)) / 0.043, 2) <= 1);

    /// <summary>A spindle that runs down beside the spine, swells, and bends outwards to the thigh.</summary>
    private static bool IsMuscle(double x, double y)
    {
        var down = (y - 0.14) / 0.76;
        var middle = 0.125 + (0.17 * down * down * down);
        return down is > 0 and < 1 && x > 0.085 && Math.Abs(x - middle) <= 0.08 * Math.Pow(Math.Sin(Math.PI * down), 0.8);
    }

    private static Pixel Mix(IEnumerable<int?> colours)
    {
        List<int> shown = [.. colours.OfType<int>()];
        return shown.Count == 0
            ? new Pixel(255, 255, 255, 0, false)
            : new Pixel(Mean(16), Mean(8), Mean(0), (byte)(255 * shown.Count / (Fineness * Fineness)), false);

        byte Mean(int shift) => (byte)shown.Average(colour => (colour >> shift) & 0xff);
    }
}
