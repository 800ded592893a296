using PsoasBot.Evaluation;

namespace PsoasBot.Tests.Evaluation;

public sealed class EvalTextTests
{
    [Fact]
    public void A_run_is_told_whole() => Assert.Equal(
        """
        8 questions
          acceptable                  62.5 %
          in-scope                    50.0 %   wrong answers  25.0 %   clarify that offers the right one  25.0 %
          in-scope, no threshold      50.0 %
          not-covered declined        50.0 %
          small-talk                 100.0 %
          urgent caught              100.0 %   false alarms   0.0 %
          wrong among answers         66.7 %
          answering at all           AUROC 0.500   Matthews correlation 0.000
          decision time              p50 400 µs   p99 800 µs

                  answer threshold       in-scope right     wrong   not-covered declined
                                0.00       50.0 %    50.0 %     0.0 %
                                0.10       50.0 %    50.0 %     0.0 %
                                0.20       50.0 %    50.0 %     0.0 %
                                0.30       25.0 %    50.0 %    50.0 %
                                0.40       25.0 %    50.0 %    50.0 %
                                0.50       25.0 %    50.0 %    50.0 %
                                0.55       25.0 %    50.0 %    50.0 %
                                0.60       25.0 %    50.0 %    50.0 %
                                0.70       25.0 %     0.0 %    50.0 %
                                0.80       25.0 %     0.0 %    50.0 %
                                0.90       25.0 %     0.0 %    50.0 %

        by kind                      rows  right  wrong answers
          far                           2      1              1
          followup                      1      0              0
          plain                         3      2              1
          red-flag                      1      1              0
          small-talk                    1      1              0

        by expected answer           rows  right  wrong answers
          not-covered                   2      1              1
          small-talk                    1      1              0
          urgent                        1      1              0
          what                          3      2              1
          why                           1      0              0

        not acceptable
          line 2: what now
              expected what|signs, got why (0.60)
          line 4: what is it → and why
              expected why, got not-covered (0.20)
          line 6: weather
              expected not-covered|safety, got what (0.90)
        """,
        EvalText.Of(EvalReport.Of(TinyRun.Results)));

    [Fact]
    public void Of_nothing_there_are_dashes() => Assert.Equal(
        """
        0 questions
          acceptable                     –
          in-scope                       –     wrong answers     –     clarify that offers the right one     –
          in-scope, no threshold         –
          not-covered declined           –
          small-talk                     –
          urgent caught                  –     false alarms     –
          wrong among answers            –
          answering at all           AUROC –   Matthews correlation 0.000
          decision time              p50 0 µs   p99 0 µs

                  answer threshold       in-scope right     wrong   not-covered declined
                                0.00          –         –         –
                                0.10          –         –         –
                                0.20          –         –         –
                                0.30          –         –         –
                                0.40          –         –         –
                                0.50          –         –         –
                                0.55          –         –         –
                                0.60          –         –         –
                                0.70          –         –         –
                                0.80          –         –         –
                                0.90          –         –         –

        by kind                      rows  right  wrong answers

        by expected answer           rows  right  wrong answers
        """,
        WithoutTrailingSpaces(EvalText.Of(EvalReport.Of([]))));

    private static string WithoutTrailingSpaces(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()));
}
