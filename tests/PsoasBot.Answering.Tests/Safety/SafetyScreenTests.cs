using PsoasBot.Answering.Safety;
using PsoasBot.Knowledge.Model;
using PsoasBot.Search;
using PsoasBot.Search.Meaning;

namespace PsoasBot.Answering.Tests.Safety;

public sealed class SafetyScreenTests
{
    /// <summary>A little above or below a threshold.</summary>
    private const double Little = 0.01;

    [Theory]
    [InlineData("alone")]
    [InlineData("in capitals")]
    [InlineData("without punctuation")]
    [InlineData("in a sentence")]
    public void Every_phrase_of_the_floor_raises_the_card_of_its_sign(string how)
    {
        var phrases = Shipped.Lexicon().Signs.SelectMany(sign => sign.Phrases.Select(phrase => (sign, phrase))).ToList();

        var wrong = phrases.AsParallel().AsOrdered().Select(said => (said.sign, said.phrase, found: Look(Said(said.phrase, how)))).Where(said => !IsOf(said.found, said.sign, said.phrase));

        Assert.Equal([], wrong.Select(said => $"{said.sign.Id}: {said.phrase} → {said.found?.Card.Id} {said.found?.Sign.Id} {said.found?.Phrase}"));
        Assert.True(phrases.Count > 500);
    }

    [Theory]
    [InlineData("I want to k!ll myself")]
    [InlineData("I WANT TO K1LL MYSELF")]
    [InlineData("I want to k*ll myself")]
    [InlineData("I want to k.i.l.l myself")]
    [InlineData("I want to kiiiill myself")]
    [InlineData("I wаnt tо kіll mуsеlf")] // Cyrillic a, o, i, y, e
    [InlineData("𝐈 𝐰𝐚𝐧𝐭 𝐭𝐨 𝐤𝐢𝐥𝐥 𝐦𝐲𝐬𝐞𝐥𝐟")]
    [InlineData("Ｉ ｗａｎｔ ｔｏ ｋｉｌｌ ｍｙｓｅｌｆ")]
    [InlineData("I <b>want</b> to kill<br>my\u200bself")]
    [InlineData("I'm\u00a0su1c1dal")]
    [InlineData("I'm su1c1dal.")]
    [InlineData("“I’m suicidal”, she says")]
    public void A_masked_phrase_is_heard(string message) => Assert.Equal(("crisis", "suicide", true), Shown(Look(message)));

    [Theory]
    [InlineData("I want to k i l l myself")]
    [InlineData("i w a n t t o k i l l m y s e l f")]
    [InlineData("I   w a n t   t o   k i l l   m y s e l f")]
    [InlineData("I w a n t t o d i e")]
    [InlineData("I a m s u i c i d a l")]
    public void A_phrase_that_is_spaced_out_is_heard(string message) => Assert.Equal(("crisis", "suicide", true), Shown(Look(message)));

    [Fact]
    public void A_phrase_is_heard_only_word_for_word()
    {
        var lexicon = Shipped.Lexicon();
        var screen = new SafetyScreen(lexicon with { Signs = [.. lexicon.Signs.Select(sign => sign with { Phrases = [$"{sign.Id} hurts", "can't go on"] })] });

        string[] heard = ["my chest hurts", "CHEST, hurts!", "i cant go on", "I can’t go on"];
        string[] unheard = ["chest", "chests hurts", "chest really hurts", "hurts chest", "my chest hurtsy", "can t go on", ""];

        Assert.All(heard, text => Assert.NotNull(screen.Look(Calm(text))));
        Assert.All(unheard, text => Assert.Null(screen.Look(Calm(text))));
    }

    [Fact]
    public void Of_two_phrases_the_one_of_the_more_pressing_card_counts()
    {
        var screening = Shipped.Screen.Look(Calm("my calf is swollen and hot, i want to die and i am having a heart attack"));

        Assert.Equal(("emergency", "chest", true), Shown(screening));
        Assert.Equal("I am having a heart attack", screening?.Phrase);
    }

    [Fact]
    public void A_phrase_wins_over_the_encoder()
    {
        var understood = Recognised(SafetyScreen.Certain + Little, ("clot", 0.99)) with { Text = "i want to die" };

        var screening = Shipped.Screen.Look(understood);

        Assert.Equal(("crisis", "suicide", true), Shown(screening));
        Assert.Equal((1, "I want to die"), (screening!.Confidence, screening.Phrase));
    }

    [Fact]
    public void Below_doubtful_nothing_is_raised() =>
        Assert.Null(Shipped.Screen.Look(Recognised(SafetyScreen.Doubtful - Little, ("chest", SafetyScreen.Doubtful - Little))));

    [Theory]
    [InlineData(SafetyScreen.Doubtful + Little, false)]
    [InlineData(SafetyScreen.Certain - Little, false)]
    [InlineData(SafetyScreen.Certain + Little, true)]
    [InlineData(0.99, true)]
    public void From_doubtful_on_the_card_is_raised_and_from_certain_on_it_stands_alone(double any, bool isCertain)
    {
        var screening = Shipped.Screen.Look(Recognised(any, ("chest", any)));

        Assert.Equal(("emergency", "chest", isCertain), Shown(screening));
        Assert.Equal(any, screening!.Confidence, 0.0001);
        Assert.Null(screening.Phrase);
    }

    [Fact]
    public void A_card_is_raised_though_no_sign_by_itself_is_likely() =>
        Assert.Equal("clot", Shipped.Screen.Look(Recognised(0.9, ("clot", 0.2)))?.Sign.Id);

    [Theory]
    [InlineData("clot", 0.9, "chest", 0.8, "chest")] // urgent, emergency
    [InlineData("clot", 0.9, "suicide", 0.8, "suicide")] // urgent, crisis
    [InlineData("suicide", 0.9, "poisoning", 0.8, "poisoning")] // crisis, poison
    [InlineData("session-harm", 0.9, "clot", 0.8, "clot")] // complaint, urgent
    [InlineData("chest", 0.9, "clot", 0.8, "chest")]
    [InlineData("clot", 0.9, "chest", 0.1, "clot")] // so unlikely beside the other that it does not count
    [InlineData("stroke", 0.8, "chest", 0.9, "chest")] // the same card: the likelier
    [InlineData("chest", 0.8, "stroke", 0.9, "stroke")]
    public void Of_two_likely_signs_the_one_of_the_more_pressing_card_counts(string first, double firstLikely, string second, double secondLikely, string counts) =>
        Assert.Equal(counts, Shipped.Screen.Look(Recognised(0.9, (first, firstLikely), (second, secondLikely)))?.Sign.Id);

    [Fact]
    public void Every_sign_that_the_encoder_recognises_raises_its_own_card()
    {
        var lexicon = Shipped.Lexicon();

        Assert.All(lexicon.Signs, sign => Assert.Equal((sign.CardId, sign.Id, true), Shown(Shipped.Screen.Look(Recognised(0.99, (sign.Id, 0.99))))));
    }

    [Fact]
    public void The_three_likeliest_signs_are_told_the_likeliest_first()
    {
        var likeliest = Shipped.Screen.Likeliest(Recognised(0.2, ("clot", 0.1), ("chest", 0.5), ("help", 0.3), ("abuse", 0.05)));

        Assert.Equal(["chest", "help", "clot"], likeliest.Select(found => found.Sign.Id));
        Assert.Equal([0.5, 0.3, 0.1], likeliest.Select(found => Math.Round(found.Likelihood, 3)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<br/>")]
    [InlineData("?!…")]
    [InlineData("😀")]
    [InlineData("\ud83d")]
    [InlineData("\0")]
    [InlineData("hello")]
    [InlineData("where can I park?")]
    [InlineData("how much is a gift voucher")]
    public void Text_without_danger_raises_nothing(string message) => Assert.Null(Look(message));

    [Fact]
    public void A_phrase_at_the_end_of_a_long_letter_is_heard()
    {
        var letter = string.Concat(Enumerable.Repeat("and then I went for a walk with the dog. ", 1_500)) + "I want to kill myself";

        Assert.InRange(letter.Length, 60_000, 70_000);
        Assert.Equal(("crisis", "suicide", true), Shown(Look(letter)));
    }

    [Theory]
    [InlineData(" ", 65_000)]
    [InlineData("!", 100_000)]
    public void A_phrase_behind_much_of_nothing_is_heard(string again, int times) =>
        Assert.Equal("suicide", Look(string.Concat(Enumerable.Repeat(again, times)) + " I want to kill myself")?.Sign.Id);

    private static Screening? Look(string message) => Shipped.Screen.Look(PassageIndex.Understand(message, null));

    private static string Said(string phrase, string how) => how switch
    {
        "in capitals" => phrase.ToUpperInvariant(),
        "without punctuation" => string.Concat(phrase.Where(letter => letter is not ('\'' or '’')).Select(letter => char.IsPunctuation(letter) ? ' ' : letter)),
        "in a sentence" => $"Hello, {phrase}. Where can I park?",
        _ => phrase,
    };

    private static bool IsOf(Screening? found, SafetySign sign, string phrase) =>
        found is { IsCertain: true, Confidence: 1 } && (found.Sign.Id, found.Card.Id, found.Phrase) == (sign.Id, sign.CardId, phrase);

    private static (string? Card, string? Sign, bool? IsCertain) Shown(Screening? screening) => (screening?.Card.Id, screening?.Sign.Id, screening?.IsCertain);

    /// <summary>A message in which the encoder sees no danger.</summary>
    private static Understanding Calm(string text) => Recognised(0) with { Text = text.ToLowerInvariant() };

    /// <summary>What the encoder makes of a message that says nothing of the floor.</summary>
    /// <param name="any">How likely any sign is.</param>
    private static Understanding Recognised(double any, params (string Sign, double Likelihood)[] signs)
    {
        var likelihoods = new float[DangerSigns.Names.Length + 1];
        foreach (var (sign, likelihood) in signs)
            likelihoods[DangerSigns.Names.IndexOf(sign)] = (float)likelihood;
        likelihoods[^1] = (float)any;
        return new Understanding("hello", [], null, likelihoods, new float[Cues.Names.Length]);
    }
}
