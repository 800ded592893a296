using System.Collections.Frozen;

namespace PsoasBot.QuestionLog;

/// <summary>The words that <see cref="Redaction"/> knows.</summary>
internal static class RedactionWords
{
    /// <summary>First names that are common where the bot is read and are no words: no Mark, Will, Grace, Rose or Hope.</summary>
    public static FrozenSet<string> FirstNames { get; } = Set(
        """
        aaron abby abdul abigail adam adriana ahmed aisha alan albert alejandro alessandro alex alexander alexandra alexis alfred alice alicia
        alison allison amanda amelia amir amy ana anders andre andrea andreas andrew andrzej angela anita anja ann anna anne annette annika
        anthony antonio arthur ashley astrid barbara beatrice ben benjamin bernard beth bethany birgit björn bob brandon brenda brian brittany
        bruno camille carl carla carlos carmen carol caroline catherine cathy cecilia charlotte chen chloe chris christian christina christine
        christopher cindy claire claudia clara connor craig cynthia daniel daniela danielle dave david debbie deborah denise dennis derek diana
        diane diego dieter dimitri dominik donald donna doris dorothy doug douglas eduardo edward eileen elaine eleanor elena eli elisabeth
        elizabeth ella ellen emily emma enrique eric erika ernst ethan eva evelyn fabio fatima felix fernando fiona florian francesca francesco
        francisco françois frank franz fred freddie gabriel gabriela gareth gary geoff george gerald gerhard giovanni giulia giuseppe gordon
        graham greg gregory guillaume günter gustav hanna hannah hans harriet harry hassan heather heidi heinz helen helena helga henrik henry
        hugo ian ibrahim imran ingrid irene isaac isabel isabella jacob jacqueline jake james jamie jan jane janet janice jasmine jason javier
        jean jeff jeffrey jennifer jenny jeremy jessica jill joan joanna joanne joao joe joel johan johanna johannes john jonas jonathan jorge
        jose joseph joshua joyce juan juanita judith judy julia julian julie jürgen justin kai karen karin karl kate katharina katherine kathleen
        kathy katie katja kayla keith kelly ken kenneth kerstin kevin kim kimberly klaus krzysztof kyle lara larry laura lauren laurent leah
        lena leon leonardo leslie liam linda lisa logan lorenzo louis louise lucas lucia lucy luigi luis luisa lukas lynn magda maja malgorzata
        manfred manuel manuela marco marcus maria marie marina mario marion marta martha martin martina mary mateo matteo matthew matthias
        maureen max maya megan mehmet melanie melissa mia michael michaela michelle miguel mike mohamed mohammed monica monika muhammad nadia
        nancy naomi natalia natalie nathan neil nicholas nick nicola nicolas nicole nigel nina nora oliver olivia omar oscar pablo pamela
        paolo pascal patricia patrick paul paula pedro peter petra phil philip philippe phoebe pierre piotr priya rachel rafael rahul ralf
        ralph raquel raymond rebecca renate ricardo richard rita robert roberto robin rodrigo roger roland ronald rosa rosie ruth ryan sabine
        sally sam samantha samuel sandra sara sarah scott sean sebastian sergio shannon sharon sheila shirley silvia simon sofia sonja sophia
        sophie stefan stefanie stella stephanie stephen steve steven stuart sue susan susanne suzanne sven svetlana sylvia tamara tanya ted
        teresa terry theresa theo thomas tim timothy tina tobias todd tom tomasz tony tracy trevor ulrich ursula valentina valerie vanessa
        vera veronica vicky victor victoria vincent viola virginia vladimir walter wendy werner wolfgang xavier yasmin yusuf yvonne zoe
        """);

    /// <summary>What is written with a capital, or begins a line of a message, and names nobody.</summary>
    public static FrozenSet<string> Capitals { get; } = Set(
        """
        i i'm i’m i've i’ve i'd i’d i'll i’ll im monday tuesday wednesday thursday friday saturday sunday january february march april may june
        july august september october november december english german french spanish italian dutch american british european christmas easter
        psoas iliopsoas iliacus pilates yoga trendelenburg achilles google youtube teams zoom ok okay thanks thank hello hi hey dear
        please sorry yes no what when where why how who which is are do does did can could should would will the a an my it this that and but
        so if or then also because after before since there they we you he she his her our your not now just today yesterday ibuprofen
        paracetamol tylenol advil mri nhs medicare mr mrs ms miss dr prof doctor herr frau
        """);

    private static FrozenSet<string> Set(string words) => words
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
