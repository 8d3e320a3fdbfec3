namespace Dateline.Present.Commands;

/// <summary>Tells the reader at the other end of a pipe who has gone away (<c>dateline … | head</c>): no fault of ours.</summary>
internal static class ClosedPipe
{
    private const int BrokenPipe = 32; // EPIPE, errno.h on Linux and macOS

    public static bool Is(IOException e) => (e.HResult & 0xFFFF) == BrokenPipe || e.Message.Contains("Broken pipe", StringComparison.Ordinal);
}
