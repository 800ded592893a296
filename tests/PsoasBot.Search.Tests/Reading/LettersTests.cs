using PsoasBot.Search.Reading;

namespace PsoasBot.Search.Tests.Reading;

public sealed class LettersTests
{
    [Theory]
    [InlineData('a', "AàáâãäåāăąạảấầẩẫậắằẳẵặÀẶａ")]
    [InlineData('c', "Cçćč")]
    [InlineData('d', "Dďđ")]
    [InlineData('e', "EèéêëēėęěẹẻẽếềểễệÉ")]
    [InlineData('g', "Gğ")]
    [InlineData('i', "Iìíîïīįıịỉĩ")]
    [InlineData('l', "LłŁ")]
    [InlineData('n', "Nñńň")]
    [InlineData('o', "OòóôõöøōőọỏốồổỗộơớờởỡợØ")]
    [InlineData('r', "Rř")]
    [InlineData('s', "Sśšş")]
    [InlineData('t', "Tť")]
    [InlineData('u', "UùúûüūůűụủũưứừửữựÜ")]
    [InlineData('y', "Yýÿỳỵỷỹ")]
    [InlineData('z', "ZžźżＺ")]
    [InlineData('5', "5５")]
    [InlineData('\'', "'’‘ʼ´＇")]
    [InlineData('"', "\"“”")]
    [InlineData('-', "-–—\u2011")]
    [InlineData(' ', " \u00a0\u3000\u2028")]
    [InlineData('ж', "жЖ")]
    [InlineData('停', "停")]
    public void Fold_makes_one_plain_letter_of_all_that_are_alike(char plain, string alike) =>
        Assert.All(alike, letter => Assert.Equal(plain, Letters.Fold(letter)));

    [Theory]
    [InlineData('\u0301')] // a combining accent
    [InlineData('\u00ad')] // a soft hyphen
    [InlineData('\u200b')] // a zero-width space
    [InlineData('\u200d')] // a joiner
    [InlineData('\ufe0f')] // a variation selector
    [InlineData('\ufeff')] // a byte-order mark
    public void Fold_passes_over_what_nobody_sees(char letter) => Assert.Equal('\0', Letters.Fold(letter));

    [Theory]
    [InlineData('停', true)]
    [InlineData('の', true)]
    [InlineData('カ', true)]
    [InlineData('a', false)]
    [InlineData('한', false)]
    [InlineData('ж', false)]
    public void Chinese_and_Japanese_characters_are_ideographs(char letter, bool isOne) => Assert.Equal(isOne, Letters.IsIdeograph(letter));

    [Theory]
    [InlineData("kіll", "kill")] // Cyrillic i
    [InlineData("ѕuісіdе", "suicide")] // Cyrillic s, i, c, e
    [InlineData("hеlр mе", "help me")] // Cyrillic e, p
    [InlineData("hεlp", "help")] // Greek epsilon
    [InlineData("kιll", "kill")] // Greek iota
    public void In_a_Latin_word_letters_that_look_Latin_become_Latin(string text, string plain) => Assert.Equal(plain, Letters.Plainly(text));

    [Theory]
    [InlineData("у меня нет сил", "у меня нет сил")]
    [InlineData("help, я умираю", "help, я умираю")]
    [InlineData("πού είναι", "πού είναι")]
    public void A_word_in_another_alphabet_stays(string text, string plain) => Assert.Equal(plain, Letters.Plainly(text));

    [Theory]
    [InlineData("𝐤𝐢𝐥𝐥")] // bold
    [InlineData("𝑲𝒊𝒍𝒍")] // bold italic
    [InlineData("𝗞𝗜𝗟𝗟")] // bold without serifs
    [InlineData("𝚔𝚒𝚕𝚕")] // monospace
    [InlineData("ⓚⓘⓛⓛ")] // circled
    [InlineData("Ⓚⓘⓛⓛ")]
    [InlineData("🄺🄸🄻🄻")] // squared
    [InlineData("ｋｉｌｌ")] // full width
    [InlineData("k\u200bi\u00adl\u0301l")] // hidden characters between
    public void Letters_of_another_font_are_letters(string text) => Assert.Equal("kill", Letters.Plainly(text));

    [Fact]
    public void Digits_of_another_font_are_digits() => Assert.Equal("911 911", Letters.Plainly("𝟗𝟏𝟏 𝟿𝟷𝟷"));

    [Theory]
    [InlineData("a\ud83d")]
    [InlineData("\ude00a")]
    [InlineData("\ud83d\ud83d a")]
    public void Half_a_character_does_no_harm(string text) => Assert.Contains('a', Letters.Plainly(text));

    [Fact]
    public void An_emoji_parts_two_words() => Assert.Equal("my hip   hurts", Letters.Plainly("my hip 😀 hurts"));
}
