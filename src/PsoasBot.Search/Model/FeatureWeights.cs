namespace PsoasBot.Search.Model;

/// <summary>What one feature says of the classes; of most it says nothing.</summary>
/// <param name="Classes">Those that it says something of, ascending.</param>
/// <param name="Margins">For each of them, its part in the machine.</param>
/// <param name="Means">For each of them, its part in the mean.</param>
internal readonly record struct FeatureWeights(int[] Classes, float[] Margins, float[] Means)
{
    /// <summary>Turns what each class learned about: a question has few features, and each of them speaks of few classes.</summary>
    /// <returns>One for each feature.</returns>
    public static FeatureWeights[] Of(IReadOnlyList<ClassWeights> classes, int features)
    {
        var counts = new int[features];
        foreach (var feature in classes.SelectMany(learned => learned.Features))
            counts[feature]++;
        var weights = Array.ConvertAll(counts, count => new FeatureWeights(new int[count], new float[count], new float[count]));
        Array.Clear(counts);
        for (var label = 0; label < classes.Count; label++)
        {
            var learned = classes[label];
            for (var i = 0; i < learned.Features.Length; i++)
            {
                var (feature, place) = (learned.Features[i], counts[learned.Features[i]]++);
                weights[feature].Classes[place] = label;
                weights[feature].Margins[place] = learned.Margins[i];
                weights[feature].Means[place] = learned.Means[i];
            }
        }

        return weights;
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
