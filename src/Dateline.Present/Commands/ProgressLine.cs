using Dateline.News;

namespace Dateline.Present.Commands;

/// <summary>One line on the terminal that tells how far long work has come; nothing for work under a second, nothing into a pipe.</summary>
internal sealed class ProgressLine(TimeProvider time, TextWriter terminal, bool isTerminal) : IProgress<Progress>, IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private readonly long started = time.GetTimestamp();
    private long last;
    private int shown;

    public void Report(Progress value)
    {
        if (!isTerminal || time.GetElapsedTime(started) < Quiet || (last != 0 && time.GetElapsedTime(last) < Between))
        {
            return;
        }

        last = time.GetTimestamp();
        var count = value.Total is { } total && total > 0 ? $" {value.Done} of {total}" : value.Done > 0 ? $" {value.Done}" : "";
        var line = $"{value.Doing}{count} …";
        terminal.Write($"\r{line.PadRight(shown)}");
        shown = line.Length;
    }

    public void Dispose()
    {
        if (shown > 0)
        {
            terminal.Write($"\r{new string(' ', shown)}\r");
        }
    }
}
