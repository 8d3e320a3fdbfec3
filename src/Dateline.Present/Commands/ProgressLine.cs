using System.Globalization;
using System.Text;
using Dateline.News;

namespace Dateline.Present.Commands;

/// <summary>
/// One line on the terminal that tells how far long work has come: a bar and the share done where it is known how much
/// there is, the count, and how many a second. Nothing for work under a second.
/// </summary>
internal sealed class ProgressLine(TimeProvider time, TextWriter terminal) : IProgress<Progress>, IDisposable
{
    /// <summary>In a terminal's narrowest usual width the last column is left free: writing there makes some go to the next line.</summary>
    private const int Width = 79;

    private const int BarWidth = 24;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private readonly long started = time.GetTimestamp();
    private (string Doing, long Since) work = ("", 0);
    private long last;
    private int shown;

    /// <returns>Null where nobody looks: where standard error is no terminal, or the results come out on the same one.</returns>
    public static ProgressLine? OnTerminal(bool resultsElsewhere) =>
        Console.IsErrorRedirected || !resultsElsewhere ? null : new(TimeProvider.System, Console.Error);

    public void Report(Progress value)
    {
        if (work.Doing != value.Doing)
        {
            work = (value.Doing, time.GetTimestamp());
        }

        if (time.GetElapsedTime(started) < Quiet || (last != 0 && time.GetElapsedTime(last) < Between))
        {
            return;
        }

        last = time.GetTimestamp();
        var line = Line(value, time.GetElapsedTime(work.Since));
        terminal.Write($"\r{line.PadRight(shown)}");
        shown = line.Length;
    }

    public void Dispose() => Clear();

    /// <summary>Takes the line away, so that something else can be told.</summary>
    public void Clear()
    {
        if (shown > 0)
        {
            terminal.Write($"\r{new string(' ', shown)}\r");
            shown = 0;
        }
    }

    private static string Line(Progress value, TimeSpan taken)
    {
        var line = new StringBuilder(value.Doing);
        if (value.Total is { } total && total > 0)
        {
            var share = Math.Min(1.0, (double)value.Done / total);
            var full = (int)(share * BarWidth);
            line.Append(" [").Append('#', full).Append('.', BarWidth - full).Append(CultureInfo.InvariantCulture, $"] {(int)(share * 100),3} %  {value.Done:N0} of {total:N0}");
        }
        else if (value.Done > 0)
        {
            line.Append(CultureInfo.InvariantCulture, $" {value.Done:N0}");
        }
        else
        {
            line.Append(" …");
        }

        if (value.Done > 0 && taken > Between)
        {
            line.Append(CultureInfo.InvariantCulture, $"  {value.Done / taken.TotalSeconds:N0}/s");
        }

        return line.Length <= Width ? line.ToString() : line.ToString(0, Width);
    }
}
