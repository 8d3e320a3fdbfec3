namespace Dateline.Present.Commands;

/// <summary>Exit codes, as the contract has them.</summary>
internal static class Exit
{
    public const int Done = 0;

    /// <summary>Some input could not be used; the rest was done.</summary>
    public const int SomeUnused = 1;

    public const int WrongCommand = 2;

    public const int Interrupted = 130;
}
