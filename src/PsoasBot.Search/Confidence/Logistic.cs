namespace PsoasBot.Search.Confidence;

/// <summary>Logistic regression, fitted by Newton's method with a ridge towards weights that are believed beforehand.</summary>
/// <param name="Weights">One for each part of the evidence.</param>
internal sealed record Logistic(double[] Weights)
{
    private const int Steps = 25;
    private const double Shortest = 1e-9;

    /// <returns>0–1.</returns>
    public double Of(double[] vector) => 1 / (1 + Math.Exp(-Sum(vector)));

    /// <returns>What the vector weighs: any number.</returns>
    public double Sum(double[] vector)
    {
        var sum = 0.0;
        for (var i = 0; i < vector.Length; i++)
            sum += Weights[i] * vector[i];
        return sum;
    }

    /// <param name="examples">Vectors of one length, and whether each was right; 1 or more.</param>
    /// <param name="belief">What it starts from, and stays with where the examples say nothing.</param>
    /// <param name="ridge">How many examples it takes to be moved from it, above 0.</param>
    public static Logistic Fit(IReadOnlyList<(double[] Vector, bool Right)> examples, Logistic belief, double ridge) =>
        Fit(belief, logistic => Slope(logistic, examples, belief, ridge));

    private static Logistic Fit(Logistic belief, Func<Logistic, (double[] Gradient, double[,] Curvature)> slope)
    {
        var logistic = belief;
        for (var step = 0; step < Steps; step++)
        {
            var (gradient, curvature) = slope(logistic);
            var change = Solve(curvature, [.. gradient]);
            var rise = Dot(gradient, change);
            var length = 1.0;
            while (length > Shortest && Dot(slope(logistic.Moved(change, length)).Gradient, change) < -rise / 2)
                length /= 2; // far from the top a whole step goes far beyond it
            logistic = logistic.Moved(change, length);
            if (change.All(part => Math.Abs(part) < 1e-6))
                break;
        }

        return logistic;
    }

    private Logistic Moved(double[] change, double length) => new([.. Weights.Zip(change, (weight, part) => weight + (length * part))]);

    private static double Dot(double[] one, double[] other) => one.Zip(other, (first, second) => first * second).Sum();

    /// <summary>Learns to choose: within each group the right one is to weigh more than the others (McFadden's conditional logit).</summary>
    /// <param name="groups">1 or more, each of one or more vectors of one length, with the place of the right one.</param>
    /// <param name="belief">What it starts from, and stays with where the groups say nothing.</param>
    /// <param name="ridge">How many groups it takes to be moved from it, above 0.</param>
    public static Logistic FitChoice(IReadOnlyList<(double[][] Vectors, int Right)> groups, Logistic belief, double ridge) =>
        Fit(belief, logistic => ChoiceSlope(logistic, groups, belief, ridge));

    private static (double[] Gradient, double[,] Curvature) ChoiceSlope(Logistic logistic, IReadOnlyList<(double[][] Vectors, int Right)> groups, Logistic belief, double ridge)
    {
        var size = logistic.Weights.Length;
        var (gradient, curvature) = Prior(logistic, belief, ridge);
        foreach (var (vectors, right) in groups)
        {
            var chances = Chances(logistic, vectors);
            var mean = new double[size];
            for (var place = 0; place < vectors.Length; place++)
            {
                for (var i = 0; i < size; i++)
                    mean[i] += chances[place] * vectors[place][i];
            }

            for (var place = 0; place < vectors.Length; place++)
            {
                for (var i = 0; i < size; i++)
                {
                    var apart = vectors[place][i] - mean[i];
                    gradient[i] += place == right ? apart : 0;
                    for (var j = 0; j < size; j++)
                        curvature[i, j] += chances[place] * apart * (vectors[place][j] - mean[j]);
                }
            }
        }

        return (gradient, curvature);
    }

    private static double[] Chances(Logistic logistic, double[][] vectors)
    {
        var sums = Array.ConvertAll(vectors, logistic.Sum);
        var most = sums.Max();
        var powers = Array.ConvertAll(sums, sum => Math.Exp(sum - most));
        var total = powers.Sum();
        return Array.ConvertAll(powers, power => power / total);
    }

    private static (double[] Gradient, double[,] Curvature) Slope(Logistic logistic, IReadOnlyList<(double[] Vector, bool Right)> examples, Logistic belief, double ridge)
    {
        var size = logistic.Weights.Length;
        var (gradient, curvature) = Prior(logistic, belief, ridge);
        foreach (var (vector, right) in examples)
        {
            var chance = logistic.Of(vector);
            var error = (right ? 1 : 0) - chance;
            var weight = chance * (1 - chance);
            for (var i = 0; i < size; i++)
            {
                gradient[i] += error * vector[i];
                for (var j = 0; j < size; j++)
                    curvature[i, j] += weight * vector[i] * vector[j];
            }
        }

        return (gradient, curvature);
    }

    private static (double[] Gradient, double[,] Curvature) Prior(Logistic logistic, Logistic belief, double ridge)
    {
        var size = logistic.Weights.Length;
        var (gradient, curvature) = (new double[size], new double[size, size]);
        for (var i = 0; i < size; i++)
            (gradient[i], curvature[i, i]) = (-ridge * (logistic.Weights[i] - belief.Weights[i]), ridge);
        return (gradient, curvature);
    }

    /// <summary>Gaussian elimination; the ridge keeps the matrix positive definite, so no pivoting is needed.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var pivot = 0; pivot < size; pivot++)
        {
            for (var row = pivot + 1; row < size; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = pivot; column < size; column++)
                    matrix[row, column] -= factor * matrix[pivot, column];
                right[row] -= factor * right[pivot];
            }
        }

        var solution = new double[size];
        for (var row = size - 1; row >= 0; row--)
        {
            var rest = right[row];
            for (var column = row + 1; column < size; column++)
                rest -= matrix[row, column] * solution[column];
            solution[row] = rest / matrix[row, row];
        }

        return solution;
    }
}
