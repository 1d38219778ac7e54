/// The column on the canal in languages that no test needs but those of languages.
extension Canal {
  static let ofEurope = [
    "sv": [
      "Kanalen som rinner genom den gamla stadsdelen grävdes innan någon som lever i dag var född, och träden som står längs"
        + " den planterades av människor vars namn ingen minns.",
      "Varje sommar sjunker vattnet, och varje sommar skriver kommittén en rapport som ingen läser, för det är inte viktigt"
        + " för dem som har makten.",
    ],
    "nb": [
      "Kanalen som renner gjennom den gamle bydelen ble gravd før noen som lever i dag var født, og trærne som står langs"
        + " den ble plantet av mennesker som ingen husker.",
      "Hver sommer synker vannet, og hver sommer skriver komiteen en rapport som ingen leser, for det er ikke noe de har tid"
        + " til.",
    ],
    "pl": [
      "Kanał, który płynie przez starą dzielnicę, wykopano, zanim urodził się ktokolwiek z dziś żyjących, a drzewa nad nim"
        + " posadzili ludzie, których imion nikt już nie pamięta.",
      "Każdego lata wody ubywa i każdego lata komisja pisze raport, którego nikt nie czyta, bo nie ma na to czasu.",
    ],
    "cs": [
      "Kanál, který teče starou čtvrtí, byl vykopán dříve, než se narodil kdokoli z dnes žijících, a stromy, které stojí"
        + " podél něho, zasadili lidé, jejichž jména si už nikdo nepamatuje.",
      "Každé léto voda klesne a každé léto komise napíše zprávu, kterou nikdo nečte, protože na to není čas.",
    ],
    "hu": [
      "A csatornát, amely a régi negyeden folyik át, még azelőtt ásták ki, hogy a ma élők közül bárki megszületett volna,"
        + " és a fákat olyan emberek ültették, akiknek a nevét már senki sem tudja.",
      "Minden nyáron leapad a víz, és minden nyáron ír a bizottság egy jelentést, de azt nem olvassa el senki.",
    ],
    "fi": [
      "Kanava, joka kulkee vanhan kaupunginosan läpi, kaivettiin ennen kuin kukaan nyt elävistä oli syntynyt, ja puut sen"
        + " varrelle istuttivat ihmiset, joiden nimiä ei enää muisteta.",
      "Joka kesä vesi laskee, ja joka kesä toimikunta kirjoittaa mietinnön, mutta kukaan ei sitä lue, kun se on niin pitkä.",
    ],
    "de": [
      "Der Kanal, der durch das alte Viertel fließt, wurde gegraben, bevor irgendjemand von den heute Lebenden geboren war,"
        + " und die Bäume an ihm haben Menschen gepflanzt, deren Namen verloren sind.",
      "In jedem Sommer fällt das Wasser, und in jedem Sommer schreibt der Ausschuss einen Bericht, den niemand liest.",
    ],
    "fr": [
      "Le canal qui traverse le vieux quartier a été creusé avant la naissance de tous ceux qui vivent aujourd’hui, et les"
        + " arbres qui le bordent ont été plantés par des gens dont les noms sont perdus.",
      "Chaque été l’eau baisse, et chaque été le comité écrit un rapport que personne ne lit.",
    ],
    "es": [
      "El canal que cruza el barrio viejo fue cavado antes de que naciera nadie de los que hoy viven, y los árboles que"
        + " están a su lado los plantaron personas cuyos nombres se han perdido.",
      "Cada verano baja el agua, y cada verano la comisión escribe un informe que no lee nadie.",
    ],
    "pt": [
      "O canal que atravessa o bairro antigo foi cavado antes de nascer qualquer um dos que vivem hoje, e as árvores que"
        + " estão ao longo dele foram plantadas por pessoas de quem não se sabe o nome.",
      "Todos os verões a água desce, e todos os verões a comissão escreve um relatório que ninguém lê.",
    ],
    "ru": [
      "Канал, который течёт через старый квартал, вырыли раньше, чем родился кто-либо из живущих, и деревья, что стоят"
        + " вдоль него, посадили люди, имён которых никто не помнит.",
      "Каждое лето вода уходит, и каждое лето комиссия пишет доклад, но его не читают.",
    ],
    "uk": [
      "Канал, що тече через старий квартал, викопали до того, як народився будь-хто з нині живих, і дерева, що стоять"
        + " уздовж нього, посадили люди, імен яких ніхто не пам’ятає.",
      "Щоліта вода спадає, і щоліта комісія пише звіт, але його ніхто не читає.",
    ],
    "bg": [
      "Каналът, който минава през стария квартал, е изкопан преди да се роди който и да е от живите, а дърветата край него"
        + " са засадени от хора, чиито имена вече никой не помни.",
      "Всяко лято водата намалява и всяко лято комисията пише доклад, който никой не чете.",
    ],
  ]

  static let ofAsia = [
    "ja": [
      "古い町を流れるこの運河は、今生きている誰もが生まれる前に掘られたものです。岸の木を植えた人たちの名前は、もう誰も覚えていません。",
      "夏になるたびに水は減り、夏になるたびに委員会は誰も読まない報告書を書きます。",
    ],
    "zh": [
      "穿过老城区的这条运河，在今天活着的任何人出生之前就已经挖好了，岸边的树是谁种的，也没有人记得。",
      "每年夏天水都会退下去，每年夏天委员会都会写一份没有人读的报告。",
    ],
    "th": [
      "คลองที่ไหลผ่านย่านเก่าถูกขุดขึ้นก่อนที่ใครก็ตามซึ่งมีชีวิตอยู่ในวันนี้จะเกิด และต้นไม้ริมคลองก็ปลูกโดยผู้คนที่ไม่มีใครจำชื่อได้แล้ว",
      "ทุกฤดูร้อนน้ำจะลดลง และทุกฤดูร้อนคณะกรรมการจะเขียนรายงานที่ไม่มีใครอ่าน",
    ],
    "hi": [
      "पुराने मोहल्ले से गुज़रने वाली नहर तब खोदी गई थी जब आज का कोई आदमी पैदा भी नहीं हुआ था, और उस के किनारे के पेड़ जिन लोगों ने लगाए उन के नाम"
        + " किसी को याद नहीं हैं।",
      "हर गर्मी में पानी उतर जाता है, और हर गर्मी में समिति एक रिपोर्ट लिखती है जो कोई नहीं पढ़ता।",
    ],
  ]

  /// Languages of which no word is known: Kinyarwanda, which looks like Swahili at first sight, and Maltese.
  static let ofNoList = [
    "rw": [
      "Umuyoboro unyura mu mujyi wa kera wacukuwe mbere y’uko uwo ari we wese uriho ubu avuka, kandi ibiti biri ku nkombe"
        + " byatewe n’abantu amazina yabo atibukwa na none.",
      "Buri mpeshyi amazi ya none aragabanuka, na buri mpeshyi komite yandika raporo idasomwa na umuntu ni umwe wa hano.",
    ],
    "mt": [
      "Il-kanal li jgħaddi mill-belt il-qadima tħaffer qabel ma twieled xi ħadd minn dawk li għadhom ħajjin, u s-siġar ta’"
        + " ħdejh tħawlu minn nies li isimhom ħadd ma jiftakru.",
      "Kull sajf l-ilma jonqos, u kull sajf il-kumitat jikteb rapport li ħadd ma jaqrah.",
    ],
  ]
}
