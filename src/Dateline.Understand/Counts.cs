using System.Collections.Frozen;
using Dateline.News;
using Dateline.Understand.Naming;

namespace Dateline.Understand;

/// <summary>Counts of people and things, and distances: “14 Irrawaddy dolphins”, “35 were killed”, “12 kilometres”. What is known already (“the two leaders”) and spans of time are none.</summary>
internal static class Counts
{
    /// <summary>So many words may describe what is counted.</summary>
    private const int MostDescribing = 3;

    private static readonly FrozenSet<string> Definite = Set("the these those his her its their our my your last past next first top other every both another final page chapter section article route no. number channel flight day week phase class room line highway group stage step type age aged der die den dem diese dieser diesen ersten letzten");

    /// <summary>Spans of time, marks of sport and of polls, ways to say how often: no counts of things.</summary>
    private static readonly FrozenSet<string> NoThings = Set(
        "years days hours minutes months weeks seconds decades centuries year day hour minute month week decade times points percent degrees o'clock a.m. p.m. sets goals runs wickets overs yards acres hectares",
        "square nautical cubic others drittel millonen ways things reasons quarters thirds fifths tenths cents dollars euros pounds per as was is has does plus minus inches feet knots mph kph pixels megawatts gigawatts pm am gmt weekends nights mornings generations terms",
        "jahre jahren tage tagen stunden minuten monate monaten wochen sekunden uhr prozent euro dollar mal grad jahr tag stunde minute monat woche tore toren punkte punkten zuhause januar februar märz april mai juni juli august september oktober november dezember");

    private static readonly FrozenSet<string> Plurals = Set("people men women children police troops dead personnel staff cattle sheep fish persons deer teeth mice crew");

    /// <summary>Of these a few count, too: “two soldiers”.</summary>
    private static readonly FrozenSet<string> Persons = Set(
        "people men women children boys girls persons soldiers officers victims passengers workers students patients fighters civilians suspects hostages refugees migrants prisoners protesters pilots astronauts journalists policemen farmers fishermen villagers residents",
        "employees teachers nurses doctors militants gunmen attackers survivors detainees inmates guards firefighters tourists pilgrims dead bodies menschen personen soldaten polizisten tote toten verletzte verletzten kinder frauen männer schüler arbeiter zivilisten");

    private const decimal Few = 10;

    /// <summary>“35 killed”, “35 were injured”</summary>
    private static readonly FrozenSet<string> Harmed = Set("dead killed injured wounded arrested detained displaced missing hurt hospitalized hospitalised");

    private static readonly FrozenDictionary<string, string> Lengths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["km"] = "km",
        ["kilometers"] = "km",
        ["kilometres"] = "km",
        ["kilometer"] = "km",
        ["kilometre"] = "km",
        ["kilometern"] = "km",
        ["miles"] = "miles",
        ["meters"] = "m",
        ["metres"] = "m",
        ["meter"] = "m",
        ["metern"] = "m",
        ["centimeters"] = "cm",
        ["centimetres"] = "cm",
        ["feet"] = "ft",
        ["foot"] = "ft",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Is the unit one of length?</summary>
    public static bool IsLength(string unit) => unit is "km" or "miles" or "m" or "cm" or "ft";

    /// <param name="first">The number's first token.</param>
    /// <param name="last">Its last.</param>
    /// <param name="tongue">The text's language.</param>
    public static (FigureMark Mark, int Last)? At(Wording words, int first, int last, decimal amount, Tongue tongue)
    {
        if (!Stands(words, first, last, amount))
        {
            return null;
        }

        if (words.Joined(last) || IsNumberThenWord(words, last))
        {
            var next = words.Tokens[last + 1];
            if (Lengths.TryGetValue(next.Text, out var length))
            {
                return Per(words, last + 1) ? null : (new(words.Span(first, last + 1), amount, length, null), last + 1);
            }

            if (amount > 1 && Noun(words, last, tongue) is { } noun && ((amount > Few && words.Tokens[first].Kind == TokenKind.Number) || Persons.Contains(words.Tokens[noun].Text)))
            {
                return (new(words.Span(first, noun), amount, words.Span(last + 1, noun).Text, null), noun);
            }
        }

        return amount > 1 && tongue.IsEnglish ? Toll(words, first, last, amount) : null;
    }

    private static (FigureMark Mark, int Last)? Toll(Wording words, int first, int last, decimal amount)
    {
        var end = last + 1;
        end += words.Has(end) && words.Tokens[end].Text is "were" or "was" or "have" or "are" ? 1 : 0;
        end += words.Has(end) && words.Tokens[end].Text is "been" ? 1 : 0;
        if (words.Has(end) && Harmed.Contains(words.Tokens[end].Text) && words.SentenceOf(end) == words.SentenceOf(first))
        {
            return (new(words.Span(first, last), amount, words.Tokens[end].Text, null), last);
        }

        return first > 0 && words.Tokens[first - 1].Text is "killed" or "killing" or "injured" or "injuring" or "wounded" or "wounding" && words.SentenceOf(first - 1) == words.SentenceOf(first)
            ? (new(words.Span(first, last), amount, words.Tokens[first - 1].Text, null), last) : null;
    }

    /// <summary>The last token of what is counted: described by small words, lands and names, and a plural.</summary>
    private static int? Noun(Wording words, int number, Tongue tongue)
    {
        for (var i = number + 1; i <= number + 1 + MostDescribing && words.Has(i) && words.Tokens[i].IsWord && words.SentenceOf(i) == words.SentenceOf(number); i++)
        {
            var token = words.Tokens[i];
            if ((tongue.IsSmall(token.Text.ToLowerInvariant()) && token.Text is not ("other" or "more" or "new")) || NoThings.Contains(token.Text) || Lexicon.NoNames.Contains(token.Text))
            {
                return null;
            }

            if (tongue.NounsAreCapital ? token.IsCapital : (!token.IsCapital || Places.Demonyms.Contains(token.Text)) && IsPlural(token.Text))
            {
                return i;
            }

            if (token.Owns || Lexicon.Saying.Contains(token.Text) || token.Text.EndsWith("ly", StringComparison.Ordinal))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsPlural(string word) => Plurals.Contains(word)
        || (word.Length > 3 && word[^1] == 's' && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal) && !word.EndsWith("is", StringComparison.Ordinal));

    /// <summary>A number by itself: no part of a date, a score, a version or a name, and not of what is known.</summary>
    private static bool Stands(Wording words, int first, int last, decimal amount)
    {
        var token = words.Tokens[first];
        if (token.Kind == TokenKind.Number && ((token.Text[0] == '0' && token.Text.Length > 1 && char.IsDigit(token.Text[1])) || token.Text.Length == 4 && first == last && amount is >= 1800 and <= 2100 && !token.Text.Contains(',')))
        {
            return false;
        }

        if (first > 0 && words.Tokens[first - 1] is var before)
        {
            if ((!token.Spaced && (before.Kind != TokenKind.Mark || before.Text[0] is '-' or '/' or ':' or '.' or '#' or '%' or '–' or '+' or '°' or ',' or '&'))
                || (before.IsWord && words.SentenceOf(first - 1) == words.SentenceOf(first) && ((Definite.Contains(before.Text) && !(before.Is("the") && amount > Few && token.Kind == TokenKind.Number)) || (before.IsCapital && Lexicon.NoNames.Contains(before.Text) && words.SentenceStart(first) != first - 1) || (before.IsCapital && IsCalendar(before.Text)))))
            {
                return false;
            }
        }

        return !words.Has(last + 1) || words.Tokens[last + 1].Spaced || words.Tokens[last + 1].Kind == TokenKind.Mark && words.Tokens[last + 1].Text[0] is '.' or ',' or ')' or ';' or '”' or '"';
    }

    private static bool IsCalendar(string word) => Lexicon.NoNames.Contains(word) && (word.EndsWith('.') || word.EndsWith("ber", StringComparison.Ordinal) || word.EndsWith("ary", StringComparison.Ordinal) || word is "March" or "April" or "May" or "June" or "July" or "August");

    private static bool Per(Wording words, int last) => words.Has(last + 1) && (words.Tokens[last + 1].Text is "per" or "an" or "pro" || words.Tokens[last + 1].Is('/'));

    private static bool IsNumberThenWord(Wording words, int last) =>
        words.Has(last + 1) && words.Tokens[last + 1].IsWord && words.Tokens[last + 1].Spaced && words.SentenceOf(last) == words.SentenceOf(last + 1);

    private static FrozenSet<string> Set(params string[] lines) => lines.SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
