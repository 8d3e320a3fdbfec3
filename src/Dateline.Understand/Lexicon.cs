using System.Collections.Frozen;

namespace Dateline.Understand;

/// <summary>Small word lists of English newswriting, drawn up from general knowledge of the language.</summary>
internal static class Lexicon
{
    /// <summary>Heads that say no more than that somebody leads a body; the body's own title for it is better.</summary>
    public static readonly FrozenSet<string> LooseHeads = Set("chief leader head boss");

    public static readonly FrozenSet<string> Ranks = Set(
        "gen. gen lt. lt col. col maj. maj capt. capt sgt. adm. adm cmdr. brig. dr. dr prof. prof mr. mr mrs. mrs ms. ms sir general admiral",
        "captain colonel major professor sheikh sheikha hh h.h. h.e. eng. eng engr sayyid dato datuk tan sri lord lady dame");

    public static readonly FrozenSet<string> Honorifics = Set("mr. mr mrs. mrs ms. ms dr. dr prof. prof gen. lt. col. maj. capt. sgt. adm. sen. rep. gov. rev. sir majesty highness excellency honour honor");

    /// <summary>Ranks and callings in full before a name; they are no part of it.</summary>
    public static readonly FrozenSet<string> Callings = Set(
        "captain colonel lieutenant sergeant corporal brigadier commodore admiral superintendent inspector detective sheriff professor ayatollah imam rabbi");

    /// <summary>“the brother of the president, X”: X is the brother.</summary>
    public static readonly FrozenSet<string> Kin = Set("wife husband son daughter mother father brother sister widow widower friend nephew niece cousin twin uncle aunt grandson granddaughter partner ally aide");

    /// <summary>Parties as they stand before a seat’s holder, whose body they are not: “GOP Sen. X”.</summary>
    public static readonly FrozenSet<string> Parties = Set("gop labour tory conservative liberal republican democratic");

    /// <summary>Titles before a name in the other languages of news in Latin letters.</summary>
    public static readonly FrozenSet<string> ForeignTitles = Set(
        "präsident präsidentin bundespräsident bundespräsidentin ministerpräsident ministerpräsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin",
        "ministerin außenminister außenministerin innenminister innenministerin finanzminister finanzministerin verteidigungsminister",
        "verteidigungsministerin wirtschaftsminister wirtschaftsministerin bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin",
        "gouverneur gouverneurin senatorin sprecher sprecherin hauptmann oberst professorin président présidente ministre maire gouverneure",
        "chancelier chancelière presidente presidenta ministro ministra alcalde alcaldesa gobernador gobernadora sindaco burgemeester");

    /// <summary>Small words inside a person's name.</summary>
    public static readonly FrozenSet<string> Particles = Set("van von de der den del da di la le bin ibn al el ter ten dos du zu");

    /// <summary>Capital words that begin sentences or count days and are part of no name.</summary>
    public static readonly FrozenSet<string> NoNames = Set(
        "the a an this that these those he she it they we i you his her its their our my your in on at by for from with to of as and but or",
        "if when while after before since until although though because so yet not no what who whom whose which where why how there here",
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october",
        "november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. today yesterday tomorrow meanwhile however also",
        "both all some many most more one two three four five six seven eight nine ten former new newly outgoing incoming acting interim",
        "current then late under over during according despite following addressing speaking asked earlier later last next editor",
        "photo video read more key have has had is are was were will would can could do does did let yes our us. mr mr. mrs mrs. ms ms.",
        "only even just each every such now once like unlike without within between against among about around through instead still",
        "republican democrat democratic");

    /// <summary>Verbs of saying in their finite forms, and participles that carry a quotation; English, then German and French.</summary>
    public static readonly FrozenSet<string> Saying = Set(
        "said says say saying told tells telling added adds adding wrote writes writing stated states stating stressed stresses stressing",
        "noted notes noting warned warns warning announced announces announcing explained explains explaining argued argues arguing",
        "insisted insists insisting claimed claims claiming commented comments commenting declared declares declaring replied replies",
        "replying responded responds responding asked asks asking tweeted tweets tweeting posted posts posting recalled recalls recalling",
        "remarked remarks remarking concluded concludes concluding continued continues continuing emphasized emphasised emphasizing",
        "emphasises emphasizes acknowledged acknowledges acknowledging admitted admits admitting observed observes confirmed confirms",
        "denied denies complained complains complaining joked jokes quipped quips predicted predicts suggested suggests suggesting",
        "vowed vows vowing pledged pledges promised promises urged urges urging called calls calling described describes describing",
        "termed dubbed labeled labelled branded slammed blasted mocked accused accuses accusing cautioned cautions reiterated reiterates",
        "reiterating asserted asserts asserting contended contends testified testifies thundered boasted lamented mused recounted shouted",
        "yelled whispered exclaimed opined countered retorted hailed praised praising denounced condemned criticized criticised",
        "expressed thanked speculated proclaimed proclaiming conceded vented wondered read reads saying, voiced stipulated reported reports",
        "sagte sagt sagten erklärte erklärt meinte meint betonte betont teilte kommentierte schrieb schreibt äußerte forderte fordert",
        "kritisierte warnte fügte ergänzte berichtete berichtet hieß heißt bezeichnete nannte antwortete so",
        "dit déclaré déclare affirmé affirme ajouté ajoute expliqué explique estimé estime");

    /// <summary>Between a subject and its verb.</summary>
    public static readonly FrozenSet<string> BeforeVerb = Set(
        "has have had also then later previously earlier once recently repeatedly is was are were been will would again further himself herself",
        "reportedly famously even simply just publicly initially subsequently immediately quickly reportedly hat haben auch a ont");

    public static readonly FrozenSet<string> Pronouns = Set(
        "he she it they we i you who that which him her them er sie es man wir ich il elle ils on");

    /// <summary>Last words of the names of bodies.</summary>
    public static readonly FrozenSet<string> BodyNouns = Set(
        "ministry department university council commission committee union agency party bank court parliament institute association",
        "federation organization organisation group corporation company foundation police army navy force forces bureau office congress",
        "assembly senate authority alliance times post journal guardian independent club league movement front college school hospital",
        "center centre laboratory museum airport administration observatory society directorate corps treasury division chamber board tribunal");

    /// <summary>What a body may be called once it is known, or before its name: “the club’s director”, “of the weekly Beacon”.</summary>
    public static readonly FrozenSet<string> BodyKinds = Set(
        "paper newspaper magazine weekly daily broadcaster network channel station website firm group chain charity foundation team airline",
        "district region panel wing camp manufacturer maker retailer giant start-up startup think-tank nonprofit nation country municipality institution regulator watchdog");

    /// <summary>Bodies whose members hold a seat: “member of the Committee on Trade”; a party's, or a club's, do not.</summary>
    public static readonly FrozenSet<string> Chambers = Set(
        "parliament council committee commission assembly senate congress board cabinet chamber tribunal court panel knesset duma bundestag legislature house lords commons presidium");

    private static FrozenSet<string> Set(params string[] words) =>
        words.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
