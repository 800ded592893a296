namespace PsoasBot.Search.Confidence;

/// <summary>Logistic regression, fitted by Newton's method with a small ridge.</summary>
/// <param name="Weights">One for each part of the evidence.</param>
internal sealed record Logistic(double[] Weights)
{
    private const double Ridge = 1.0;
    private const int Steps = 25;

    /// <returns>0–1.</returns>
    public double Of(double[] vector)
    {
        var sum = 0.0;
        for (var i = 0; i < vector.Length; i++)
            sum += Weights[i] * vector[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <param name="examples">Vectors of one length, and whether each was right; 1 or more.</param>
    public static Logistic Fit(IReadOnlyList<(double[] Vector, bool Right)> examples)
    {
        var size = examples[0].Vector.Length;
        var logistic = new Logistic(new double[size]);
        for (var step = 0; step < Steps; step++)
        {
            var (gradient, curvature) = Slope(logistic, examples);
            var change = Solve(curvature, gradient);
            for (var i = 0; i < size; i++)
                logistic.Weights[i] += change[i];
            if (change.All(part => Math.Abs(part) < 1e-6))
                break;
        }

        return logistic;
    }

    private static (double[] Gradient, double[,] Curvature) Slope(Logistic logistic, IReadOnlyList<(double[] Vector, bool Right)> examples)
    {
        var size = logistic.Weights.Length;
        var (gradient, curvature) = (new double[size], new double[size, size]);
        for (var i = 0; i < size; i++)
            (gradient[i], curvature[i, i]) = (-Ridge * logistic.Weights[i], Ridge);
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
