extension LanguageSigns {
  static let inLatinLetters = ofTheWest + ofTheNorthAndEast + ofAsiaAndAfrica

  private static let ofTheWest = [
    LanguageSigns(
      "en", .latin,
      "the of and to in is that for it with as was on are by this be from have has not but they at an which their"
        + " its will were been who he she we you his her would there what when"),
    LanguageSigns(
      "de", .latin,
      "der die und das ist nicht mit ein eine zu den von auf für dem sich auch es im wird ich aber wie sind noch"
        + " wir oder bei nach aus dass werden einen haben in als er sie man kann an nur wenn was einer über zum zur mehr"
        + " so dann", letters: "ß", letterWeight: 0.4),
    LanguageSigns(
      "fr", .latin,
      "le la les des est et une dans que pour qui sur pas du par au ce il elle sont plus avec je vous nous mais"
        + " cette qu ne se en de ou ses son sa aux ont été fait comme tout même leur ces être y on si d l"),
    LanguageSigns(
      "es", .latin,
      "el los las que y en un una por con para del es su como más pero la de se al lo no son muy esta ya fue ha sus"
        + " le este cuando todo sobre también hay ser me", letters: "ñ", letterWeight: 0.3),
    LanguageSigns(
      "pt", .latin,
      "os que e do da em um uma para não com dos das ao são mais o a de se por na no como mas foi é seu sua também"
        + " pelo pela à ou isso esse quando já muito ser tem", letters: "ãõ", letterWeight: 0.3),
    LanguageSigns("gl", .latin, "os que e un unha do da en para non coa polo pola máis ao é dos na no tamén pero"),
    LanguageSigns(
      "ca", .latin, "els les que i en un una per amb no del és als ha més però aquest aquesta la de són seva el"),
    LanguageSigns(
      "it", .latin,
      "il che di e un per non una del della con sono è gli nel la le i da si ma come più anche alla questo dei al"
        + " ha in lo se delle ho o quando"),
    LanguageSigns(
      "nl", .latin,
      "de het een van en dat niet op te met voor zijn ook is in ik je maar aan er bij naar wordt worden dit die als"
        + " was heeft kan we nog over"),
    LanguageSigns("af", .latin, "die en van het in is nie dat om te ek wat was sy vir hulle met ons op maar word"),
    LanguageSigns("ga", .latin, "agus an na is ar go le bhí sé ní do bhfuil ach seo"),
    LanguageSigns("cy", .latin, "y yn a i o ar mae yr ac am wedi eu ei fod oedd hi nid"),
    LanguageSigns("eu", .latin, "eta da ez bat du dira zen dute baina ere hau izan egin duen"),
    LanguageSigns("eo", .latin, "la kaj de en estas ne por al ke mi vi li ni pri kiu tio sed ĝi", letters: "ĉĝĥĵŝŭ"),
    LanguageSigns(
      latin, .latin, "et in est non ut ad cum quae sed qui quod ex vel amet dolor sit ipsum lorem nec ac eget"),
  ]

  private static let ofTheNorthAndEast = [
    LanguageSigns(
      "sv", .latin,
      "och att det i en som på är av för med den till inte om ett jag men var har från eller så kan vi hade sig man"
        + " när där vara sin skulle de nu bara mycket"),
    LanguageSigns(
      "da", .latin,
      "og at det i en som på er af for med den til ikke om et jeg men var har fra eller så kan vi havde sig der de"
        + " mig hvad man dette da meget noget kun blev bliver"),
    LanguageSigns(
      "nb", .latin,
      "og at det i en som på er av for med den til ikke om et jeg men var har fra eller så kan vi hadde seg der de"
        + " meg hva å man dette da mye noe bare ble blir"),
    LanguageSigns(
      "is", .latin,
      "og að í á er sem það um til ekki en við var ég með fyrir af hann hún", letters: "þð", letterWeight: 0.4),
    LanguageSigns(
      "fi", .latin,
      "ja on ei että se oli ovat mutta niin kun kuin myös tai jos hän minä ole mitä vain joka sen sitä nyt olen jo"),
    LanguageSigns(
      "et", .latin, "ja on ei et see oli kui ka aga ning või mis seda ma selle kes siis oma ta olen mitte nii"),
    LanguageSigns(
      "lv", .latin,
      "un ir ar no uz par kas ka lai bet tā arī kā pie vai viņš nav tas pēc līdz tikai",
      letters: "ģķļņ", letterWeight: 0.4),
    LanguageSigns(
      "lt", .latin,
      "ir yra į su iš kad tai kaip bet ar jis už po apie tik dar nuo jau kurie kuris buvo",
      letters: "ėįų", letterWeight: 0.4),
    LanguageSigns(
      "pl", .latin,
      "i w nie na z się do to że jest o jak ale po co za od tak przez przy są był może czy ich już dla ma tym ten"
        + " go tylko mnie a bo które być by", letters: "łśźż", letterWeight: 0.4),
    LanguageSigns(
      "cs", .latin,
      "a v se na je že to s z do o i jako za ale si by ve tak pro jsou jsem byl nebo která který co po aby",
      letters: "řěů", letterWeight: 0.4),
    LanguageSigns(
      "sk", .latin,
      "a v sa na je že to s z do o ako aj za ale si by vo tak pre sú som bol alebo ktorá ktorý čo po aby",
      letters: "ľĺŕ", letterWeight: 0.4),
    LanguageSigns("sl", .latin, "in v je na se za da so z ki pa po ne tudi bi ali kot pri kar iz ni smo bil ga"),
    LanguageSigns(
      "hr", .latin, "i u je na se da za su od s o kao ne to iz koji koja koje ali što bi kako nije sam biti ili"),
    LanguageSigns(
      "hu", .latin,
      "a az és hogy nem is egy ez meg csak de van volt már ha mint el még azt vagy ezt kell aki amit",
      letters: "őű", letterWeight: 0.4),
    LanguageSigns(
      "ro", .latin,
      "și de la în a cu pe o să nu din că pentru este care au un mai sau fi ce după prin si sa in",
      letters: "ățţș", letterWeight: 0.4),
    LanguageSigns("sq", .latin, "dhe në të e i për me një që nga është ka nuk si se por ose u do kjo ky janë më"),
    LanguageSigns(
      "tr", .latin,
      "ve bir bu için ile da de olarak olan çok daha gibi ne ama o en kadar sonra her ben var değil ya",
      letters: "ğı", letterWeight: 0.4),
    LanguageSigns(
      "az", .latin,
      "və bir bu üçün ilə da də olan çox daha kimi ki o idi amma sonra hər var deyil olaraq",
      letters: "ə", letterWeight: 0.4),
    LanguageSigns("ku", .latin, "û li di de ku bi ji ew ne jî ev wek lê min"),
  ]

  private static let ofAsiaAndAfrica = [
    LanguageSigns(
      "id", .latin,
      "yang dan di dengan untuk dari pada ini itu tidak dalam akan adalah ada saya juga bisa atau oleh karena kita"),
    LanguageSigns("fil", .latin, "ang ng sa na mga at ay ko si ako hindi kung para may ito niya siya lang pa nang"),
    LanguageSigns(
      "vi", .latin,
      "và là của có không được trong cho một với các những này để người khi đã đó tôi như thì ở",
      letters: "ăđơư", letterWeight: 0.4),
    LanguageSigns(
      "sw", .latin, "na ya kwa wa katika ni za la cha kuwa hii yake kama hiyo lakini watu sana au kwamba huo vya"),
    LanguageSigns("so", .latin, "waa iyo oo ka u ku in uu ah soo waxaa kale laga ee si ma"),
    LanguageSigns("ha", .latin, "da na a ta ya ba ne ce wannan cikin suka don kuma amma", letters: "ɗɓƙ"),
    LanguageSigns(
      romanUrdu, .latin,
      "ke ka ki hai hain aur nahi nahin mein main ko se ne yeh ye woh kya bhi tha thi jo kar raha par hum aap tum"
        + " mera ek us kuch phir liye"),
  ]
}
