using Dateline.Bench;

return args switch
{
    ["quality"] => Quality.Run(),
    ["speed"] => Speed.Run(),
    ["stamps", .. var rest] => StampQuality.Run(rest),
    ["lists"] => ListSpeed.Run(),
    ["times"] => TimesSpeed.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench: dotnet run --project bench/Dateline.Bench -c Release -- quality|speed|lists|times|stamps [FOLDER [LANGUAGES]]");
    return 2;
}
