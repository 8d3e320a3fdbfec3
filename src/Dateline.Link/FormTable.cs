using System.Numerics;

namespace Dateline.Link;

/// <summary>
/// Numbers words by their letters, in the order in which they are first met. A table of its own, because half of all time in
/// linking went into a dictionary of strings: here the letters of all lie side by side and the hash comes with the word.
/// </summary>
internal sealed class FormTable
{
    private Slot[] _slots = new Slot[1 << 12];
    private char[] _letters = new char[1 << 15];
    private int _used;

    public int Count { get; private set; }

    /// <param name="hash">Of these letters, the same whenever they are asked for.</param>
    /// <param name="isNew">True the first time.</param>
    public int NumberOf(ReadOnlySpan<char> letters, uint hash, out bool isNew)
    {
        var at = (int)(hash & (uint)(_slots.Length - 1));
        while (_slots[at].Length > 0)
        {
            ref var slot = ref _slots[at];
            if (slot.Hash == hash && letters.SequenceEqual(_letters.AsSpan(slot.Start, slot.Length)))
            {
                isNew = false;
                return slot.Number;
            }

            at = (at + 1) & (_slots.Length - 1);
        }

        isNew = true;
        _slots[at] = new(hash, Count, Kept(letters), letters.Length);
        if (++Count * 2 > _slots.Length)
        {
            Grow();
        }

        return Count - 1;
    }

    private int Kept(ReadOnlySpan<char> letters)
    {
        if (_used + letters.Length > _letters.Length)
        {
            Array.Resize(ref _letters, (int)BitOperations.RoundUpToPowerOf2((uint)(_used + letters.Length)));
        }

        letters.CopyTo(_letters.AsSpan(_used));
        _used += letters.Length;
        return _used - letters.Length;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        foreach (var slot in old.Where(slot => slot.Length > 0))
        {
            var at = (int)(slot.Hash & (uint)(_slots.Length - 1));
            while (_slots[at].Length > 0)
            {
                at = (at + 1) & (_slots.Length - 1);
            }

            _slots[at] = slot;
        }
    }

    private readonly record struct Slot(uint Hash, int Number, int Start, int Length);
}
