namespace PsoasBot.Knowledge.Exchange;

/// <summary>As what the knowledge is written out.</summary>
public enum ExportForm
{
    /// <summary>As QnA Maker writes it.</summary>
    Tsv,

    Csv,

    Xlsx,
}
