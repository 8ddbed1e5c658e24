/// The closed word classes of English that the rules lean on, in lower case.
enum WordClasses {
  static let prepositions = words(
    """
    of in on at by for with from to against about between among under over into through during within near
    around towards toward behind via inside outside across without despite since amid alongside than as
    including like per after before until following upon beyond off concerning regarding
    """)

  static let auxiliaries = words(
    """
    be is are was were been being am 's 're 'm has have had having 've do does did will 'll would shall may
    might can could should must 'd ca wo to going about
    """)

  static let formsOfBe = words("be is are was were been being 's 're 'm am")

  static let negations = words("not n't never cannot no")

  static let adverbs = words(
    """
    also already now again never not n't ever still yet even just only both all soon then thus therefore earlier
    later today yesterday instead further once twice always jointly so far first itself themselves himself
    herself each since at meanwhile
    """)

  static let coordinators = words("and but or then nor yet")

  static let relatives = words("which who that whose whom")

  static let determiners = words(
    """
    the a an this that these those its his her their our my your any some all every each no another such both
    """)

  static let possessives = words("its his her their our my")

  /// Words that end an action: what follows is said about it or beside it.
  static let actionEnds = words(
    """
    but which who while although though because whereas adding saying according despite said says so since
    whether when amid citing after as following unless until if provided where
    """)

  /// What may stand between a party and the office or body that is named for it ("Peru's new foreign minister").
  static let officeModifiers = words(
    """
    chief top senior new former nuclear military security naval central deputy acting foreign federal national
    political armed special own port trade defence defense interim outgoing ruling coalition main second full
    executive ground air land peace negotiating high-level presidential economic finance supreme regional local
    managing vice general assistant then current veteran official state legal press media
    """)

  /// Words that begin a name only together with more of it ("First Harbour Bank", "New River Mills").
  static let nameOpeners = words(
    """
    first second new last next western eastern northern southern arab european muslim christian jewish english
    other general one two three all national internet
    """)

  /// Capitalised words that begin a sentence, a heading or a date and are no names.
  static let noNames = words(
    """
    the a an in on at by for with from to of and but or nor neither if when after before while as it he she they
    we i you his her its their our my your this that these those there here what who which how why where not no
    yes both some many most more under over since until unless although though however meanwhile earlier later
    then also asked should would will could can may must is are was were has have had do does did be monday
    tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december jan feb mar apr jun jul aug sep sept oct nov dec today yesterday tomorrow mr mrs
    ms dr president another any each every such so now still despite during between among about against because
    once only even just according thus therefore instead rather talks officials sources analysts nobody none let
    let's god thanks dear through including like up out people hosts members shareholders workers residents
    leaders negotiators dozens hundreds thousands millions
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
