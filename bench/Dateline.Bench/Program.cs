using Dateline.Bench;

return args switch
{
    ["quality"] => Quality.Run(),
    ["speed"] => Speed.Run(),
    ["stamps", .. var rest] => StampQuality.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench: dotnet run --project bench/Dateline.Bench -c Release -- quality|speed|stamps [FOLDER [LANGUAGES]]");
    return 2;
}
