using Dateline.News;
using Dateline.Present.Commands;
using Xunit;

namespace Dateline.Tests.Present;

public sealed class ProgressLineTests : IDisposable
{
    private readonly Hand time = new();
    private readonly StringWriter terminal = new();

    [Fact]
    public void Nothing_is_shown_of_work_under_a_second()
    {
        using (var line = new ProgressLine(time, terminal))
        {
            line.Report(new("reading pages", 3, 10));
            time.Forward(0.9);
            line.Report(new("reading pages", 9, 10));
        }

        Assert.Empty(terminal.ToString());
    }

    [Fact]
    public void A_bar_tells_share_count_and_rate_once_the_total_is_known()
    {
        using var line = new ProgressLine(time, terminal);
        line.Report(new("reading pages", 0, null));
        time.Forward(2);
        line.Report(new("reading pages", 500, null));
        Assert.Equal("reading pages 500  250/s", Last());
        time.Forward(2);
        line.Report(new("reading pages", 1250, 5000));
        Assert.Equal("reading pages [######..................]  25 %  1,250 of 5,000  312/s", Last());
        time.Forward(0.05);
        line.Report(new("reading pages", 5000, 5000));
        Assert.StartsWith("reading pages [######....", Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_rate_is_that_of_the_work_in_hand()
    {
        using var line = new ProgressLine(time, terminal);
        line.Report(new("reading pages", 0, null));
        time.Forward(10);
        line.Report(new("dating", 0, null));
        Assert.Equal("dating …", Last());
        time.Forward(1);
        line.Report(new("dating", 20, null));
        Assert.Equal("dating 20  20/s", Last().TrimEnd());
    }

    [Fact]
    public void No_line_is_wider_than_a_terminal_and_it_is_taken_away_at_the_end()
    {
        using (var line = new ProgressLine(time, terminal))
        {
            line.Report(new("reading pages of a very large folder", 0, 0));
            time.Forward(1000);
            line.Report(new("reading pages of a very large folder", 1_999_999_999, 2_000_000_000));
            Assert.Equal(79, Last().Length);
        }

        Assert.EndsWith("\r" + new string(' ', 79) + "\r", terminal.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => terminal.Dispose();

    private string Last() => terminal.ToString()[(terminal.ToString().LastIndexOf('\r') + 1)..];

    /// <summary>A clock that goes when it is told to.</summary>
    private sealed class Hand : TimeProvider
    {
        private long now = 1;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now;

        public void Forward(double seconds) => now += TimeSpan.FromSeconds(seconds).Ticks;
    }
}
