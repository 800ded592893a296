using System.Globalization;
using System.Text.Json.Serialization;
using StackExchange.Redis;

namespace PsoasBot.QuestionLog;

/// <summary>The names of the question log in Redis: a set of its days, and for each day the counts and the lists that <c>questions.db</c> has as tables.</summary>
internal static class RedisQuestions
{
    /// <summary>The days by their number.</summary>
    public static readonly RedisKey Days = "psoasbot:asked:days";

    /// <summary>All that is kept of a day.</summary>
    public static readonly string[] Kinds = ["outcomes", "answers", "flags", "questions", "thumbs"];

    public static string KeyOf(string kind, DateOnly day) => $"psoasbot:asked:{kind}:{Text(day)}";

    /// <summary>Holds the lists in which something of one conversation stands.</summary>
    public static string ListsOf(byte[] conversation) => $"psoasbot:asked:conversation:{Convert.ToHexStringLower(conversation)}";

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>How entries of its lists are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AskedQuestion))]
[JsonSerializable(typeof(GivenThumb))]
internal sealed partial class RedisQuestionsJson : JsonSerializerContext;
