using Npgsql;

namespace Dateline.Store;

/// <summary>Addresses of archives in PostgreSQL, in the form of libpq (PostgreSQL's manual, 34.1.1.2): <c>postgres://user:password@host:port/database?schema=name&amp;sslmode=require</c>.</summary>
internal static class PostgresAddress
{
    /// <summary>In seconds, for a server that does not answer.</summary>
    private const int Patience = 10;

    private const string Usual = "dateline";

    /// <returns>How to connect, and the schema that holds the archive.</returns>
    /// <exception cref="ArchiveException">It is no such address.</exception>
    public static (string Connection, string Schema) Of(string place)
    {
        if (!Uri.TryCreate(place, UriKind.Absolute, out var address) || address.Host.Length == 0)
        {
            throw new ArchiveException("is no address of a database: postgres://user@host/database.");
        }

        var user = address.UserInfo.Split(':', 2);
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.Port > 0 ? address.Port : NpgsqlConnection.DefaultPort,
            Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')) is { Length: > 0 } database ? database : Usual,
            Username = Uri.UnescapeDataString(user[0]) is { Length: > 0 } name ? name : Usual,
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            Timeout = Patience,
            CommandTimeout = 0,
            Pooling = false,
        };
        var schema = Usual;
        foreach (var option in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, value) = option.Split('=', 2) is [var first, var second] ? (first, Uri.UnescapeDataString(second)) : (option, "");
            switch (key)
            {
                case "schema" when value.Length is > 0 and < 64 && value.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'):
                    schema = value;
                    break;
                case "sslmode" when Enum.TryParse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var mode) && Enum.IsDefined(mode):
                    connection.SslMode = mode;
                    break;
                default:
                    throw new ArchiveException($"has an option that is not known, “{key}”: sslmode and schema are (a schema's name is of a to z, 0 to 9 and _).");
            }
        }

        (connection.SearchPath, connection.ApplicationName) = (schema, $"dateline {schema}");
        return (connection.ToString(), schema);
    }

    /// <summary>Without the password.</summary>
    public static string Shown(string place)
    {
        var from = place.IndexOf("://", StringComparison.Ordinal) + 3;
        var at = place.LastIndexOf('@');
        var colon = at < 0 ? -1 : place.IndexOf(':', from, at - from);
        return colon < 0 ? place : string.Concat(place.AsSpan(0, colon), place.AsSpan(at));
    }
}
