using Dateline.Bench;

return args switch
{
    ["quality"] => Quality.Run(),
    ["speed"] => Speed.Run(),
    ["stamps", .. var rest] => StampQuality.Run(rest),
    ["lists"] => ListSpeed.Run(),
    ["days"] => DaysQuality.Run(),
    ["offices", .. var rest] => OfficesQuality.Run(rest),
    ["announcements", .. var rest] => AnnouncementsQuality.Run(rest),
    ["figures", .. var rest] => FiguresQuality.Run(rest),
    ["marks"] => MarksSpeed.Run(),
    ["copies", .. var rest] => CopySpeed.Run(rest),
    ["archive", .. var rest] => ArchiveSpeed.Run(rest),
    ["kills", .. var rest] => ArchiveKills.Run(rest),
    ["times"] => TimesSpeed.Run(),
    ["link", .. var rest] => LinkSpeed.Run(rest),
    ["dating", .. var rest] => DatingQuality.Run(rest),
    ["specs", .. var rest] => SpecQuality.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench: dotnet run --project bench/Dateline.Bench -c Release -- quality|speed|lists|days|offices [aside]|figures [aside]|announcements [aside]|marks|copies [ITEMS]|archive [ITEMS [postgres://…]]|kills [TIMES [postgres://…]]|times|link [PLOT.svg]|dating [SEEDS [PLOT.svg]]|stamps [FOLDER [LANGUAGES]]|specs [FILE [LANGUAGES]]");
    return 2;
}
