using PsoasBot.QuestionLog;

namespace PsoasBot.Tests.QuestionLog;

/// <summary>What tells who typed something is taken out; what it was about stays.</summary>
public sealed class RedactionTests
{
    [Theory]
    [InlineData("write to anna.meyer+clinic@example.co.uk please", "write to [e-mail] please")]
    [InlineData("my mail is 名前@例え.jp", "my mail is [e-mail]")]
    [InlineData("anna at gmail dot com", "[e-mail]")]
    [InlineData("anna (at) posteo (dot) de", "[e-mail]")]
    [InlineData("see https://example.org/me?id=7 and www.example.org", "see [web] and [web]")]
    [InlineData("my page is anna-runs.co.uk/about", "my page is [web]")]
    [InlineData("i am @anna_runs on insta", "i am [name] on insta")]
    public void Addresses_of_the_net(string text, string redacted) => Assert.Equal(redacted, Redaction.Of(text));

    [Theory]
    [InlineData("call me on 555-0100")]
    [InlineData("call me on +1 (415) 555-0132")]
    [InlineData("call me on 07700 900123")]
    [InlineData("call me on +44 7700 900 123")]
    [InlineData("call me on 030/23125 678")]
    [InlineData("call me on 06 39 98 12 34")]
    [InlineData("call me on +34 612.345.678")]
    [InlineData("call me on ０７７００９００１２３")]
    [InlineData("call me on ٠٧٧٠٠٩٠٠١٢٣")]
    [InlineData("call me on five five five oh one double two")]
    [InlineData("call me on zero seven seven zero zero nine hundred", "call me on [number] hundred")]
    [InlineData("call me on null eins sieben sechs drei")]
    [InlineData("call me on zéro six trente-neuf quatre-vingt-dix-huit douze")]
    [InlineData("call me on seis uno dos tres cuatro cinco")]
    [InlineData("call me on tre quattro sette uno due")]
    public void Telephone_numbers_in_digits_and_in_words(string text, string redacted = "call me on [number]") => Assert.Equal(redacted, Redaction.Of(text));

    [Theory]
    [InlineData("my policy is AB123456C")]
    [InlineData("my policy is X123-456-789")]
    [InlineData("my policy is DE89 3704 0044 0532 0130 00")]
    [InlineData("my policy is 123-45-6789")]
    [InlineData("my policy is #4711")]
    [InlineData("my policy is 943 476 5919")]
    public void Numbers_of_accounts_and_papers(string text) => Assert.Equal("my policy is [number]", Redaction.Of(text));

    [Theory]
    [InlineData("i live at 12 Elm Street and it hurts", "i live at [address] and it hurts")]
    [InlineData("come to 221b baker st", "come to [address]")]
    [InlineData("come to Hauptstraße 5", "come to [address]")]
    [InlineData("come to Berliner Str. 12a", "come to [address]")]
    [InlineData("come to 14 rue de la Paix", "come to [address]")]
    [InlineData("come to calle Mayor 7", "come to [address]")]
    [InlineData("come to via Garibaldi, 12", "come to [address]")]
    [InlineData("come to Prinsengracht 263", "come to [address]")]
    [InlineData("my postcode is SW1A 1AA", "my postcode is [address]")]
    [InlineData("i am in Springfield IL 62704", "i am in [name] [address]")]
    [InlineData("i live in springfield and my hip hurts", "i live in [address] and my hip hurts")]
    [InlineData("P.O. Box 12 is mine", "[address] is mine")]
    public void Places(string text, string redacted) => Assert.Equal(redacted, Redaction.Of(text));

    [Theory]
    [InlineData("born 12/03/1985", "born [date]")]
    [InlineData("dob 1985-03-12", "dob [date]")]
    [InlineData("my birthday is 3rd of March 1985", "my birthday is [date]")]
    [InlineData("my birthday is March 3, 85", "my birthday is [date]")]
    [InlineData("geboren am 3. März 1985", "geboren am [date]")]
    [InlineData("i was born in 1985 and run", "i was [date] and run")]
    [InlineData("i am 67 and my psoas is tight", "i am [age] and my psoas is tight")]
    [InlineData("a 9 year old with hip pain", "a [age] year old with hip pain")]
    public void Days_of_birth_and_ages(string text, string redacted) => Assert.Equal(redacted, Redaction.Of(text));

    [Theory]
    [InlineData("my name is anna smith and my hip hurts", "my name is [name] and my hip hurts")]
    [InlineData("My name's Anna, why is my hip tight?", "My name's [name], why is my hip tight?")]
    [InlineData("name: zbigniew kowalski", "name: [name]")]
    [InlineData("ich heiße Jürgen Müller und habe Schmerzen", "ich heiße [name] und habe [name]")]
    [InlineData("je m'appelle hélène et j'ai mal", "je m'appelle [name] et j'ai mal")]
    [InlineData("me llamo maría josé y me duele", "me llamo [name] y me duele")]
    [InlineData("can Okonkwo treat me", "can [name] treat me")]
    [InlineData("dr patel told me to stretch", "dr [name] told me to stretch")]
    [InlineData("is Mrs. O'Brien the therapist", "is Mrs. [name] the therapist")]
    [InlineData("this is maria, is my psoas tight", "this is [name], is my psoas tight")]
    [InlineData("thanks, Siobhan", "thanks, [name]")]
    public void Names(string text, string redacted) => Assert.Equal(redacted, Redaction.Of(text));

    [Theory]
    [InlineData("what is the psoas")]
    [InlineData("why does my hip hurt after sitting for 8 hours a day?")]
    [InlineData("hold for 30 seconds, 2-3 times, or 10-15 minutes?")]
    [InlineData("is it L4-L5, S1 or T12")]
    [InlineData("I'm tired. Is it my psoas? Can I run?")]
    [InlineData("What Is The Psoas Muscle")]
    [InlineData("WHY DOES IT HURT")]
    [InlineData("does Pilates or Yoga help on Monday")]
    [InlineData("i live with pain in my hip")]
    [InlineData("the doctor told me to rest")]
    [InlineData("one or two steps a day")]
    [InlineData("it hurts 9 out of 10")]
    [InlineData("why is my hip flexor called a flexor")]
    [InlineData("how do I massage the psoas major and minor, and may I?")]
    public void What_it_was_about_stays(string text) => Assert.Equal(text, Redaction.Of(text));

    [Theory]
    [InlineData("two\nlines\tand  blanks ", "two lines and blanks")]
    [InlineData("hid\u200Bden", "hidden")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    public void It_is_one_plain_line(string text, string redacted) => Assert.Equal(redacted, Redaction.Of(text));

    [Fact]
    public void Half_a_surrogate_pair_is_shown_as_such() => Assert.Equal("half \uFFFD a pair", Redaction.Of("half \uD800 a pair"));

    [Fact]
    public void A_long_text_is_cut()
    {
        var redacted = Redaction.Of(string.Concat(Enumerable.Repeat("my hip hurts ", 100_000)));

        Assert.Equal(501, redacted.Length);
        Assert.EndsWith("…", redacted, StringComparison.Ordinal);
    }
}
