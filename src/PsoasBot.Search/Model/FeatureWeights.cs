namespace PsoasBot.Search.Model;

/// <summary>What each feature says of the classes, one feature after another in flat arrays; of most classes a feature says nothing.</summary>
/// <param name="Starts">Where each feature starts; one more than there are features.</param>
/// <param name="Classes">Those that it says something of, ascending.</param>
/// <param name="Margins">For each of them, its part in the machine.</param>
/// <param name="Means">For each of them, its part in the mean.</param>
internal sealed record FeatureWeights(int[] Starts, int[] Classes, float[] Margins, float[] Means)
{
    /// <summary>Turns what each class learned about: a question has few features, and each of them speaks of few classes.</summary>
    public static FeatureWeights Of(IReadOnlyList<ClassWeights> classes, int features)
    {
        var starts = new int[features + 1];
        foreach (var feature in classes.SelectMany(learned => learned.Features))
            starts[feature + 1]++;
        for (var feature = 0; feature < features; feature++)
            starts[feature + 1] += starts[feature];
        var weights = new FeatureWeights(starts, new int[starts[^1]], new float[starts[^1]], new float[starts[^1]]);
        var next = starts[..^1];
        for (var label = 0; label < classes.Count; label++)
        {
            var learned = classes[label];
            for (var i = 0; i < learned.Features.Length; i++)
            {
                var place = next[learned.Features[i]]++;
                (weights.Classes[place], weights.Margins[place], weights.Means[place]) = (label, learned.Margins[i], learned.Means[i]);
            }
        }

        return weights;
    }

    public void AddTo(Likeness likeness, int feature, float value)
    {
        for (var place = Starts[feature]; place < Starts[feature + 1]; place++)
        {
            likeness.Margins[Classes[place]] += Margins[place] * value;
            likeness.Cosines[Classes[place]] += Means[place] * value;
        }
    }
}
