namespace Dateline.Present;

internal static class Program
{
    private static int Main() => 0;
}
