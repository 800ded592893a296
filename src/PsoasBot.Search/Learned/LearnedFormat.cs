using System.Runtime.InteropServices;
using System.Text;
using PsoasBot.Search.Confidence;
using PsoasBot.Search.Meaning;
using PsoasBot.Search.Model;

namespace PsoasBot.Search.Learned;

/// <summary>What was learned as bytes, arrays as they lie in memory: read by the program that wrote it, on a machine like it, and by nobody else.</summary>
internal static class LearnedFormat
{
    public static byte[] Write(LearnedParts learned)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(learned.Blend.Topic);
        Write(writer, learned.Ranking.Order.Weights);
        Write(writer, learned.Ranking.Certainty.Weights);
        writer.Write(learned.Model is not null);
        if (learned.Model is { } model)
            Write(writer, model);
        writer.Flush();
        return bytes.ToArray();
    }

    /// <param name="bytes">What <see cref="Write(LearnedParts)"/> gave, to the letter.</param>
    public static LearnedParts Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var blend = new Blend(reader.ReadSingle());
        var ranking = new Ranking(new Logistic(Read<double>(reader)), new Logistic(Read<double>(reader)));
        return new LearnedParts(blend, reader.ReadBoolean() ? ReadModel(reader, blend) : null, ranking);
    }

    private static void Write(BinaryWriter writer, LinearModel model)
    {
        writer.Write(model.Features.Numbers.Count);
        foreach (var feature in model.Features.Numbers.OrderBy(feature => feature.Value))
            writer.Write(feature.Key);
        Write(writer, model.Features.Weights);
        writer.Write(model.Words.Length);
        foreach (var (words, vector) in model.Words.Zip(model.Vectors))
        {
            Write(writer, words);
            Write(writer, vector);
        }
    }

    private static LinearModel ReadModel(BinaryReader reader, Blend blend)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
            numbers.Add(reader.ReadString(), numbers.Count + 1);
        var features = new Features(numbers, Read<float>(reader));
        var machines = new (float[] Words, float[] Vector)[reader.ReadInt32()];
        for (var machine = 0; machine < machines.Length; machine++)
            machines[machine] = (Read<float>(reader), Read<float>(reader));
        return new LinearModel(features, VectorScale.Of(blend), [.. machines.Select(machine => machine.Words)], [.. machines.Select(machine => machine.Vector)]);
    }

    private static void Write<T>(BinaryWriter writer, T[] array)
        where T : unmanaged
    {
        writer.Write(array.Length);
        writer.Write(MemoryMarshal.AsBytes(array.AsSpan()));
    }

    private static T[] Read<T>(BinaryReader reader)
        where T : unmanaged
    {
        var array = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }
}
