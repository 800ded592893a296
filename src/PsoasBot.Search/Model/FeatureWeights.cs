namespace PsoasBot.Search.Model;

/// <summary>What one feature says of the classes; of most it says nothing.</summary>
/// <param name="Classes">Those that it says something of, ascending.</param>
/// <param name="Margins">For each of them, its part in the machine.</param>
/// <param name="Means">For each of them, its part in the mean.</param>
internal readonly record struct FeatureWeights(int[] Classes, float[] Margins, float[] Means)
{
    /// <summary>Nine tenths of the weights are below it and change no answer.</summary>
    private const float Negligible = 0.001f;

    public static FeatureWeights Of(int feature, float[][] margins, float[][] means)
    {
        int[] classes = [.. Enumerable.Range(0, margins.Length)
            .Where(label => MathF.Abs(margins[label][feature]) > Negligible || means[label][feature] > Negligible)];
        return new FeatureWeights(
            classes, Array.ConvertAll(classes, label => margins[label][feature]), Array.ConvertAll(classes, label => means[label][feature]));
    }

    public void AddTo(Likeness likeness, float value)
    {
        for (var i = 0; i < Classes.Length; i++)
        {
            likeness.Margins[Classes[i]] += Margins[i] * value;
            likeness.Cosines[Classes[i]] += Means[i] * value;
        }
    }
}
