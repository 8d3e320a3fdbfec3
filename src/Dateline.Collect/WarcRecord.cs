namespace Dateline.Collect;

/// <summary>One record of a web archive (ISO 28500:2017, section 4).</summary>
/// <param name="Offset">Where it begins, in bytes of the unpacked file.</param>
/// <param name="Fields">By name, whose case does not count; of a field that comes twice the first.</param>
/// <param name="Block">Its content; null where it is larger than may be read.</param>
/// <param name="Fault">What is wrong with the record or with what follows it, to be told behind the file's name; null for nothing.</param>
internal sealed record WarcRecord(long Offset, IReadOnlyDictionary<string, string> Fields, ReadOnlyMemory<byte>? Block, string? Fault)
{
    public string? this[string name] => Fields.GetValueOrDefault(name);
}
