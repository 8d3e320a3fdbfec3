namespace Dateline.Present.Commands;

/// <summary>Exit codes, as the contract has them. An interrupted program ends with 130, by the signal's own way.</summary>
internal static class Exit
{
    public const int Done = 0;

    /// <summary>Some input could not be used; the rest was done.</summary>
    public const int SomeUnused = 1;

    public const int WrongCommand = 2;
}
