using System.CommandLine;
using System.Text;

namespace Dateline.Present.Commands;

/// <summary><c>dateline completion bash|zsh|fish</c>: a script by which a shell completes words; it asks the program itself.</summary>
internal static class CompletionCommand
{
    private const string Bash =
        """
        _dateline() {
            local IFS=$'\n'
            local words
            words=$(dateline "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
            COMPREPLY=($(compgen -W "${words}" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _dateline dateline

        """;

    private const string Zsh =
        """
        #compdef dateline
        _dateline() {
            local -a words
            words=("${(@f)$(dateline "[suggest:${#BUFFER}]" "${BUFFER}" 2>/dev/null)}")
            compadd -- $words
            _files
        }
        compdef _dateline dateline

        """;

    private const string Fish =
        """
        complete -c dateline -a '(set -l line (commandline -cp); dateline "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)'

        """;

    public static Command Make()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command(
            "completion",
            """
            Prints a script that lets a shell complete the program's words.

            Examples:
              source <(dateline completion bash)
              dateline completion fish > ~/.config/fish/completions/dateline.fish
            """) { shell };
        command.SetAction(asked => Output.Write(null, to => to.Write(Encoding.UTF8.GetBytes(asked.GetValue(shell) switch
        {
            "bash" => Bash,
            "zsh" => Zsh,
            _ => Fish,
        }))));
        return command;
    }
}
