using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Tokenizers;
using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Reading;

namespace PsoasBot.Search.Meaning;

/// <summary>The sentence encoder of <c>training/</c>: text to what it means. Any number of threads may use it at once.</summary>
internal sealed class Encoder : IDisposable
{
    /// <summary>
    /// The width of a vector, three parts of length 1: one that knows English in general, one that knows what people ask a massage clinic and tell it, and, for each group
    /// of <c>training/topics.tsv</c> and, last, for all else, the root of how likely the text is of it.
    /// </summary>
    public const int Width = GeneralWidth + TopicWidth + Groups;

    /// <summary>How many groups there are, with the one for all else.</summary>
    public const int Groups = 224;

    /// <summary>Where the parts of a vector are.</summary>
    public static readonly Range General = ..GeneralWidth;
    public static readonly Range Topic = GeneralWidth..(GeneralWidth + TopicWidth);
    public static readonly Range Group = (GeneralWidth + TopicWidth)..;

    private const int GeneralWidth = 384;
    private const int TopicWidth = 128;

    /// <summary>Pieces of a message that are read at once, and of the message before it: as many as in training.</summary>
    private const int MostPieces = 256;
    private const int MostBefore = 40;
    private const int Step = 160;

    /// <summary>Pieces of the beginning and the end of a message that are read at all: all of 6,000 characters of English, and 2,400 of Chinese, each of which is a piece.</summary>
    private const int MostAtStart = 1_600;
    private const int MostAtEnd = 800;

    /// <summary>The pieces of a text without words: its two marks.</summary>
    private const int Marks = 2;

    /// <summary>The outputs for signs: one for each, and one for any of them.</summary>
    private static readonly int Signs = DangerSigns.Names.Length + 1;

    private static readonly Lazy<Encoder> Loaded = new(() => new Encoder(EncoderFiles.Read(Path.Combine(AppContext.BaseDirectory, "encoder"))));

    private static readonly string[] Inputs = ["input_ids", "attention_mask"];
    private static readonly string[] Vectors = ["general", "topic", "groups"];
    private static readonly string[] Everything = ["general", "topic", "groups", "signs", "cues"];

    private readonly InferenceSession _session;
    private readonly RunOptions _options = new();
    private readonly BertTokenizer _pieces;

    private Encoder(EncoderFiles files)
    {
        NoTelemetry.Ensure();
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, ExecutionMode = ExecutionMode.ORT_SEQUENTIAL };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        _session = new InferenceSession(files.Model, options);
        _pieces = BertTokenizer.Create(files.VocabularyPath);
        Readable = new Readable(File.ReadLines(files.VocabularyPath).Index().Where(word => IsWord(word.Item)).ToDictionary(word => word.Item, word => word.Index, StringComparer.Ordinal));
        Digest = files.Digest;
        GroupNames = files.Groups;
    }

    /// <summary>The one of this process, loaded when it is first asked for.</summary>
    /// <exception cref="EncoderException">Its files are missing or damaged.</exception>
    public static Encoder Shared => Loaded.Value;

    /// <summary>Takes what was typed apart, for the encoder and for the words alike.</summary>
    public Readable Readable { get; }

    /// <summary>32 bytes: what the vectors of one encoder have in common, and no other has.</summary>
    public byte[] Digest { get; }

    /// <summary>Of the groups, in the order of that part of a vector.</summary>
    public IReadOnlyList<string> GroupNames { get; }

    /// <summary>What a message means, by itself and after the one before it.</summary>
    /// <param name="before">Null when nothing was said.</param>
    public Understanding Read(string message, string? before)
    {
        var readable = Readable.Text(message);
        var (text, cut) = Bounded(readable);
        var leftOut = Readable.LeftOut(message);
        return Understood(text, before) with { LeftOut = leftOut + cut, Whole = leftOut > 0 ? Readable.Whole(message) : readable };
    }

    /// <returns>A vector for the beginning of a text, <see cref="Width"/> numbers in three parts of length 1; zeros for one without words.</returns>
    /// <remarks>One text at a time: the scale of the eight bits is that of all that is calculated at once, and a text must mean the same whatever stands beside it.</remarks>
    public float[] Encode(string text) => Ids(Readable.Text(text)) is { Count: > Marks } ids ? Run(Windows(ids)[0], Vectors).Vector : new float[Width];

    /// <summary>Gives each part of a vector the length 1; zeros stay.</summary>
    public static void Normalize(Span<float> vector)
    {
        Shorten(vector[General]);
        Shorten(vector[Topic]);
        Shorten(vector[Group]);

        static void Shorten(Span<float> part) => TensorPrimitives.Divide(part, Math.Max(TensorPrimitives.Norm<float>(part), float.Epsilon), part);
    }

    public void Dispose()
    {
        _session.Dispose();
        _options.Dispose();
    }

    /// <param name="text">Readable, and not too long.</param>
    private Understanding Understood(string text, string? before)
    {
        var ids = Ids(text);
        if (ids.Count <= Marks)
            return new Understanding(text, new float[Width], null, new float[Signs], new float[Cues.Names.Length]);

        var windows = Windows(ids);
        var each = windows.ConvertAll(window => Run(window, Everything));
        var alone = Joined(each);
        if (before is null || Ids(Readable.Text(before)) is not { Count: > Marks } earlier)
            return ByItself();

        int[] start = earlier.Count > MostBefore ? [.. earlier.Take(MostBefore - 1), earlier[^1]] : [.. earlier];
        var both = Joined([Run([.. start, .. windows[0][1..]], Everything), .. each[1..]]); // what stands later goes on from the text itself
        return new Understanding(text, alone.Vector, both.Vector, both.Signs, Told(alone.Cues, both.Cues)) { Alone = ByItself() };

        Understanding ByItself() => new(text, alone.Vector, null, alone.Signs, alone.Cues);
    }

    /// <returns>A text of no more pieces than are read, and how many characters in its middle were left out for that.</returns>
    private (string Text, int LeftOut) Bounded(string text)
    {
        if (text.Length <= MostAtStart + MostAtEnd || Ids(text).Count <= MostAtStart + MostAtEnd)
            return (text, 0); // a piece has a character at least

        var start = Longest(text.Length, length => Ids(text[..length]).Count <= MostAtStart);
        var end = Longest(text.Length, length => Ids(text[^length..]).Count <= MostAtEnd);
        return ($"{text.AsSpan(0, start)} {text.AsSpan(text.Length - end)}", text.Length - start - end);
    }

    /// <summary>The longest length that fits, found by halving.</summary>
    private static int Longest(int most, Func<int, bool> fits)
    {
        var (fitting, tooLong) = (0, most);
        while (tooLong - fitting > 1)
        {
            var middle = (fitting + tooLong) / 2;
            (fitting, tooLong) = fits(middle) ? (middle, tooLong) : (fitting, middle);
        }

        return fitting;
    }

    /// <summary>What a message tells it tells by itself or after the one before; only what it takes back lies in the one before.</summary>
    private static float[] Told(float[] alone, float[] both)
    {
        var told = new float[both.Length];
        TensorPrimitives.Max(alone, both, told);
        var takesBack = Cues.Names.IndexOf(Cues.TakesBack);
        told[takesBack] = both[takesBack];
        return told;
    }

    /// <summary>A text of more pieces than are read at once is read in stretches that overlap.</summary>
    private static List<int[]> Windows(IReadOnlyList<int> ids)
    {
        if (ids.Count <= MostPieces)
            return [[.. ids]];

        var windows = new List<int[]>();
        for (var start = 1; start < ids.Count - 1; start += Step)
        {
            var end = Math.Min(start + MostPieces - 2, ids.Count - 1);
            windows.Add([ids[0], .. ids.Skip(start).Take(end - start), ids[^1]]);
            if (end == ids.Count - 1)
                break;
        }

        return windows;
    }

    /// <summary>Of several stretches the middle of their vectors and the likeliest of each sign and cue.</summary>
    private static Outputs Joined(List<Outputs> found)
    {
        if (found is [var only])
            return only;

        var joined = new Outputs(new float[Width], new float[Signs], new float[Cues.Names.Length]);
        foreach (var part in found)
        {
            TensorPrimitives.Add(joined.Vector, part.Vector, joined.Vector);
            TensorPrimitives.Max(joined.Signs, part.Signs, joined.Signs);
            TensorPrimitives.Max(joined.Cues, part.Cues, joined.Cues);
        }

        Normalize(joined.Vector);
        return joined;
    }

    /// <summary>A letter is a word by itself only as "a" and "i".</summary>
    private static bool IsWord(string piece) => (piece.Length > 1 || piece is "a" or "i") && piece.All(char.IsLetter);

    private IReadOnlyList<int> Ids(string text) => _pieces.EncodeToIds(text);

    private Outputs Run(int[] pieces, string[] outputs)
    {
        var (ids, mask) = (Array.ConvertAll(pieces, piece => (long)piece), new long[pieces.Length]);
        Array.Fill(mask, 1);
        using var idValues = OrtValue.CreateTensorValueFromMemory(ids, [1, ids.Length]);
        using var maskValues = OrtValue.CreateTensorValueFromMemory(mask, [1, ids.Length]);
        using var results = _session.Run(_options, Inputs, [idValues, maskValues], outputs);
        var vector = new float[Width];
        results[0].GetTensorDataAsSpan<float>().CopyTo(vector);
        results[1].GetTensorDataAsSpan<float>().CopyTo(vector.AsSpan(Topic));
        TensorPrimitives.Sqrt(results[2].GetTensorDataAsSpan<float>(), vector.AsSpan(Group));
        return outputs == Vectors
            ? new Outputs(vector, [], [])
            : new Outputs(vector, results[3].GetTensorDataAsSpan<float>().ToArray(), results[4].GetTensorDataAsSpan<float>().ToArray());
    }

    private readonly record struct Outputs(float[] Vector, float[] Signs, float[] Cues);
}
