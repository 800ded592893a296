using System.Text.RegularExpressions;

namespace PsoasBot.QuestionLog;

/// <summary>The forms that <see cref="Redaction"/> looks for, in the order in which it does.</summary>
internal static partial class RedactionPatterns
{
    [GeneratedRegex(@"[\s\p{C}]+")]
    public static partial Regex Blanks();

    [GeneratedRegex(@"[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]")]
    public static partial Regex Unseen();

    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]*://\S+|\bwww\.\S+|(?<![@\w])(?:[\p{L}\d-]+\.)+(?:com|org|net|info|io|eu|co|uk|us|ca|au|nz|ie|de|at|ch|fr|es|it|nl|be|pt|pl|se|dk|no)\b(?:/\S*)?(?![\p{L}@])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Web();

    [GeneratedRegex(@"[^\s@<>(),;:]+@[^\s@<>(),;:]+")]
    public static partial Regex Email();

    [GeneratedRegex(@"\b[\w.-]+\s*(?:\bat\b|\(at\)|\[at\])\s*[\w-]+\s*(?:\bdot\b|\(dot\)|\[dot\]|\.)\s*(?:com|org|net|co|uk|de|fr|es|it|nl)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex SpokenEmail();

    [GeneratedRegex(@"(?<!\w)@[\w.]{2,}")]
    public static partial Regex Handle();

    /// <summary>A number before an English or French street, or a street of another country before its number.</summary>
    [GeneratedRegex(
        @"\b\d{1,5}\s?[a-z]?,?\s+(?:[\p{L}'.-]+\s+){1,4}?(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|boulevard|blvd|way|place|close|crescent|terrace|square|highway|hwy|parkway|gardens|grove|mews)\b\.?" +
        @"|\b\d{1,4},?\s*(?:bis|ter)?,?\s*(?:rue|avenue|boulevard|place|chemin|all[ée]e|impasse|quai)\s+(?:d[eu]s?\s+|de\s+la\s+|de\s+l'|la\s+|l')?[\p{L}'-]+(?:\s+(?-i:\p{Lu})[\p{L}'-]+)*" +
        @"|\b[\p{L}-]+\s?(?:stra(?:ß|ss)e|str\.?|gasse|weg|allee|platz|damm|ring|ufer|straat|laan|gracht|kade|plein|gatan|vägen|vej|gade)\s+\d{1,4}\s?[a-z]?\b" +
        @"|\b(?:calle|c/|avenida|avda\.?|plaza|paseo|camino|via|viale|piazza|corso|largo|rua|travessa|ulica|ul\.)\s+(?:[\p{L}'.]+\s+){0,4}?[\p{L}'.]+,?\s*(?:n[º°o]?\.?\s*)?\d{1,4}\b" +
        @"|\b(?:p\.?\s?o\.?\s+box|postfach|apt\.?|apartment|flat|unit|suite)\s+\d+\w?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Address();

    /// <summary>Of the United Kingdom, Canada, the Netherlands and the United States, where it stands after its state.</summary>
    [GeneratedRegex(@"\b(?:[a-z]{1,2}\d[a-z\d]?\s?\d(?!st|nd|rd|th|cm|mm|kg)[a-z]{2}|[a-z]\d[a-z]\s?\d[a-z]\d|(?-i:\d{4}\s?[A-Z]{2}|[A-Z]{2}\s+\d{5}(?:-\d{4})?))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Postcode();

    [GeneratedRegex(@"\b(?<cue>(?:i\s+live|living|we\s+live|i\s+am\s+based|i'm\s+based)\s+(?:in|at|on|near)|(?:my|our)\s+address\s+is|i\s+come\s+from|ich\s+wohne\s+in|j'habite\s+(?:à|a|au)|vivo\s+en|abito\s+a)\s+(?!a\b|an\b|the\b|pain\b|my\b|constant\b|fear\b)[\p{L}\[\]'-]+(?:\s+(?-i:\p{Lu})[\p{L}'-]+)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Place();

    [GeneratedRegex(
        @"\b\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})\b|\b\d{4}[./-]\d{1,2}[./-]\d{1,2}\b" +
        @"|\b\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?" + Months + @"\.?(?:\s+(?:de\s+|of\s+)?\d{2,4})?\b" +
        @"|\b" + Months + @"\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{2,4})?\b" +
        @"|\b(?:born|geboren|née?|nacid[oa]|nat[oa])\s+(?:in|on|im|am|en|el|le|nel)?\s*(?:" + Months + @"\s+)?'?\d{2,4}\b(?![/.-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Date();

    private const string Months =
        "(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|f[ée]vrier|mar(?:ch|s|zo)?|märz|apr(?:il)?|avril|abril|may|mai|mayo|maggio|june?|juni|juin|junio|giugno|july?|juli|juillet|julio|luglio|aug(?:ust)?|août|agosto|sept?(?:ember|embre)?|oct(?:ober|obre)?|okt(?:ober)?|nov(?:ember|embre)?|dec(?:ember)?|dez(?:ember)?|d[ée]cembre|enero|febrero|marzo|aprile|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|ottobre|dicembre)";

    /// <summary>Letters and digits together, as in an account, a policy or a passport. L4-L5 and S1 have one digit.</summary>
    [GeneratedRegex(@"\b[a-z]{2}\d{2}(?:\s?[a-z0-9]{4}){2,8}(?:\s?[a-z0-9]{1,4})?\b|\b(?=[\p{L}\d-]*\d[\p{L}\d-]*\d[\p{L}\d-]*\d)(?=[\p{L}\d-]*\p{L})[\p{L}\d-]{4,}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Account();

    /// <summary>Six digits or more, however they are grouped.</summary>
    [GeneratedRegex(@"(?:\+|\(|\b)\d(?:[\s().\-–/]{0,3}\d){5,}\b")]
    public static partial Regex Phone();

    /// <summary>Three digits or more. Thirty seconds, two weeks and the L4 stay.</summary>
    [GeneratedRegex(@"#?\d(?:[.,]?\d){2,}")]
    public static partial Regex Number();

    /// <summary>Four digits in words, or more, as when somebody spells a telephone number out.</summary>
    [GeneratedRegex(@"\b" + Digit + @"(?:[\s,-]+(?:(?:double|triple|doppel)\s+)?(?:" + Digit + @"|\d{1,2})\b){3,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex SpokenNumber();

    private const string Digit =
        @"(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty" +
        @"|null|eins|zwei|zwo|drei|vier|fünf|fuenf|sechs|sieben|acht|neun|\p{L}{0,14}(?:zwanzig|dreißig|dreissig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)" +
        @"|z[ée]ro|une?|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|et" +
        @"|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|y" +
        @"|due|tre|quattro|cinque|sei|sette|otto|dieci|nul|een|één|twee|drie|vijf|zes|zeven|negen|um|dois|três|quatro|sete|oito|nove)";

    [GeneratedRegex(@"\b(?<cue>aged?\s+|i\s+am\s+|i'?m\s+|turned\s+|turning\s+)(?:[1-9]\d)(?<unit>)\b(?!\s*(?:%|kg|lb|pound|week|month|day|hour|minute|second|min|sec|step|cm|mm|inch|feet|mile|km))|\b(?<cue>)[1-9]\d?(?<unit>[\s-]*(?:years?|yrs?|y)[\s/-]*o(?:ld|f\s+age)?\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Age();

    [GeneratedRegex(@"\b(?<cue>(?:my|his|her|our|the)\s+(?:\w+\s+)?names?(?:\s+is|'s|\s+was)?|name\s*[:=]|names?\s+is|i(?:'m|\s+am)\s+called|call\s+me|called|ich\s+hei(?:ß|ss)e|mein\s+name\s+ist|je\s+m'appelle|mon\s+nom\s+est|me\s+llamo|mi\s+nombre\s+es|mi\s+chiamo|il\s+mio\s+nome\s+è|ik\s+heet|mijn\s+naam\s+is|(?:o\s+)?meu\s+nome\s+é|me\s+chamo|mam\s+na\s+imi[eę]|nazywam\s+si[eę]|jag\s+heter|jeg\s+hedder)\s+(?!" + Stops + @")(?:[\p{L}'’.-]+)(?:\s+(?!" + Stops + @")[\p{L}'’-]+){0,2}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Introduction();

    /// <summary>Where a name ends, or was none.</summary>
    private const string Stops =
        @"(?:and|i|im|i'm|i've|but|or|so|my|the|a|an|of|for|from|with|in|on|at|to|is|was|has|have|had|it|it's|its|this|that|because|please|can|could|will|would|when|what|why|how|where|who|which|if|since|after|not|do|does|did|you|your|me|psoas|muscle|hip|back|und|ich|aber|et|j'ai|mais|y|tengo|pero|e|ho|ma|en|ik|maar)\b(?!-)";

    [GeneratedRegex(@"\b(?<title>mrs?\.?|ms\.?|miss|mx\.?|dr\.?|prof\.?|herr|frau|madame|monsieur|mme|señora?|signora?)\s+(?!" + Stops + @"|said|says|told|thinks|appointment|visit)[\p{L}'’-]{2,}(?:\s+(?-i:\p{Lu})[\p{L}'’-]+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Titled();

    [GeneratedRegex(@"(?<![\p{L}\d\[])\p{L}[\p{L}'’-]*")]
    public static partial Regex Word();

    [GeneratedRegex(@"\[(?<what>name|number|address|date)\](?:[\s,]+\[\k<what>\])+")]
    public static partial Regex SameTwice();
}
