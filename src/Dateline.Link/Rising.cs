namespace Dateline.Link;

/// <summary>Lists of numbers that rise and hold each number once.</summary>
internal static class Rising
{
    /// <summary>Puts a list in order and leaves out what stands there again.</summary>
    public static List<int> Made(List<int> numbers)
    {
        numbers.Sort();
        var count = 0;
        for (var at = 0; at < numbers.Count; at++)
        {
            if (count == 0 || numbers[at] != numbers[count - 1])
            {
                numbers[count++] = numbers[at];
            }
        }

        numbers.RemoveRange(count, numbers.Count - count);
        return numbers;
    }
}
