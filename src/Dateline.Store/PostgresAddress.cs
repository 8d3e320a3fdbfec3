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
        if (Address(place) is not { } address)
        {
            throw new ArchiveException("is no address of a database: postgres://user:password@host/database.");
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
                case "schema" when value.Length is > 0 and < 64 && !char.IsAsciiDigit(value[0]) && !value.StartsWith("pg_", StringComparison.Ordinal) && value.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'):
                    schema = value;
                    break;
                case "sslmode" when Enum.TryParse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var mode) && Enum.IsDefined(mode):
                    connection.SslMode = mode;
                    break;
                default:
                    throw new ArchiveException($"has an option that is not known, “{key}”: sslmode and schema are (a schema's name is of a to z, 0 to 9 and _, and begins neither with a digit nor with pg_).");
            }
        }

        (connection.SearchPath, connection.ApplicationName) = ($"\"{schema}\"", $"dateline {schema}");
        return (connection.ToString(), schema);
    }

    /// <summary>Without what may be a password: user, host, database and the options that are known.</summary>
    public static string Shown(string place)
    {
        if (Address(place) is not { } address)
        {
            return "the archive";
        }

        var user = address.UserInfo.Split(':')[0];
        var options = address.Query.TrimStart('?').Split('&').Where(option => option.StartsWith("schema=", StringComparison.Ordinal) || option.StartsWith("sslmode=", StringComparison.Ordinal)).ToList();
        return $"{address.Scheme}://{(user.Length > 0 ? $"{user}@" : "")}{address.Authority.Split('@')[^1]}{address.AbsolutePath}{(options.Count > 0 ? "?" : "")}{string.Join('&', options)}";
    }

    private static Uri? Address(string place) => Uri.TryCreate(place, UriKind.Absolute, out var address) && address.Scheme is "postgres" or "postgresql" && address.Host.Length > 0 ? address : null;
}
