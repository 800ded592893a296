using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Lucene.Net.Search;
using PsoasBot.Knowledge.Model;
using PsoasBot.Search.Analysis;
using PsoasBot.Search.Meaning;
using EnglishAnalyzer = Lucene.Net.Analysis.En.EnglishAnalyzer;

namespace PsoasBot.Search.Learned;

/// <summary>Tells what was learned from one knowledge by one program from what was learned from any other.</summary>
internal static class LearnedKey
{
    /// <returns>32 bytes: the same for the same texts in the same order, read by the same code.</returns>
    public static byte[] Of(ImmutableArray<Passage> passages, ImmutableArray<string> notCovered, ImmutableArray<string> synonyms)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoder.Shared.Digest);
        foreach (var code in (Type[])[typeof(LearnedKey), typeof(IndexSearcher), typeof(EnglishAnalyzer)])
            hash.AppendData(code.Module.ModuleVersionId.ToByteArray());
        Append(hash, passages.Length);
        foreach (var passage in passages)
        {
            Append(hash, passage.Questions);
            Append(hash, passage.Keywords);
            Append(hash, [IndexedPassage.BodyOf(passage)]);
        }

        Append(hash, notCovered);
        Append(hash, synonyms);
        return hash.GetHashAndReset();
    }

    /// <summary>Each with its length, so that no two lists look alike.</summary>
    private static void Append(IncrementalHash hash, ImmutableArray<string> texts)
    {
        Append(hash, texts.Length);
        foreach (var text in texts)
        {
            Append(hash, text.Length);
            hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        }
    }

    private static void Append(IncrementalHash hash, int number) => hash.AppendData(BitConverter.GetBytes(number));
}
