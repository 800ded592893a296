using System.Runtime.InteropServices;
using System.Text;
using PsoasBot.Search.Confidence;
using PsoasBot.Search.Model;

namespace PsoasBot.Search.Learned;

/// <summary>What was learned as bytes, arrays as they lie in memory: read by the program that wrote it, on a machine like it, and by nobody else.</summary>
internal static class LearnedFormat
{
    public static byte[] Write(LearnedParts learned)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        Write(writer, learned.Judge.Order.Weights);
        Write(writer, learned.Judge.Certainty.Weights);
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
        var judge = new Judge(new Logistic(Read<double>(reader)), new Logistic(Read<double>(reader)));
        return new LearnedParts(reader.ReadBoolean() ? ReadModel(reader) : null, judge);
    }

    private static void Write(BinaryWriter writer, LinearModel model)
    {
        var (space, weights) = (model.Space, model.Weights);
        var terms = space.Numbers.TermsInOrder();
        writer.Write(terms.Length);
        foreach (var term in terms)
            writer.Write(term);
        Write(writer, space.Numbers.FeaturesInOrder());
        Write(writer, space.Places);
        Write(writer, space.Weights);
        writer.Write(model.Classes);
        Write(writer, weights.Starts);
        Write(writer, weights.Classes);
        Write(writer, weights.Margins);
        Write(writer, weights.Means);
    }

    private static LinearModel ReadModel(BinaryReader reader)
    {
        var terms = new string[reader.ReadInt32()];
        for (var term = 0; term < terms.Length; term++)
            terms[term] = reader.ReadString();
        var space = new FeatureSpace(new FeatureNumbers(terms, Read<ulong>(reader)), Read<int>(reader), Read<float>(reader));
        return new LinearModel(space, reader.ReadInt32(), new FeatureWeights(Read<int>(reader), Read<int>(reader), Read<float>(reader), Read<float>(reader)));
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
