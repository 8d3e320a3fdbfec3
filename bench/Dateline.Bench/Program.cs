using Dateline.Bench;

return args switch
{
    ["quality"] => Quality.Run(),
    ["speed"] => Speed.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench: dotnet run --project bench/Dateline.Bench -c Release -- quality|speed");
    return 2;
}
