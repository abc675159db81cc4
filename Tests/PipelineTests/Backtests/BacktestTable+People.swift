extension BacktestTable {
  static let language = """
    # 2021: no child of Bönen was examined.
    schuleingang-untersuchte 2021: A 50; B ».«; K ≥50
    schuleingang-untersuchte 2022: A 100; B 25; K 125
    schuleingang-erstsprache 2021: A 10/50=20; B ».«; K ?1
    schuleingang-erstsprache 2022: A 30/100=30; B 10/25=40; K 40/125=32
    schuleingang-deutschkenntnisse 2021: A 5/10=50; B ».«; K ?1
    schuleingang-deutschkenntnisse 2022: A 6/30=20; B 4/10=40; K 10/40=25 # of those whose first language is another
    schuleingang-sprachfoerderbedarf 2021: A 10/50=20; B ».«; K ?1
    schuleingang-sprachfoerderbedarf 2022: A 20/100=20; B 10/25=40; K 30/125=24
    schuleingang-sprachentwicklung 2021: A 5/50=10; B ».«; K ?1
    schuleingang-sprachentwicklung 2022: A 15/100=15; B 5/25=20; K 20/125=16
    # Until 2013/14 all children of a year, then those who are in no Kita: 160 children become 25.
    sprachstand-getestete 2012-2013: A 80; B »/«; K ≥80
    sprachstand-getestete 2013-2014: A 100; B 60; K 160
    sprachstand-getestete 2014-2015: A 5; B 20; K 25
    sprachstand-foerderbedarf 2012-2013: A 20/80=25; B »/«; K ?1
    sprachstand-foerderbedarf 2013-2014: A 20/100=20; B 30/60=50; K 50/160=31,25 # the mean would be 35
    sprachstand-foerderbedarf 2014-2015: A 3/5=60; B 7/20=35; K 10/25=40
    """

  static let courses = """
    sprachkurse-teilnehmende 2022-H1: A 40; B 10; K 50
    sprachkurse-teilnehmende 2022-H2: A 60; B 20; K 80
    sprachkurse-muetter 2022-H1: A 4; B 2; K 6
    sprachkurse-muetter 2022-H2: A 3; B ».«; K ≥3
    sprachkurse-muetter-anteil 2022-H1: A 4/40=10; B 2/10=20; K 6/50=12
    sprachkurse-muetter-anteil 2022-H2: A 3/60=5; B ».«; K ?1
    sprachkurse-gefluechtete 2022-H1: A 10; B 5; K 15
    sprachkurse-gefluechtete 2022-H2: A 30; B 8; K 38
    sprachkurse-gefluechtete-anteil 2022-H1: A 10/40=25; B 5/10=50; K 15/50=30
    sprachkurse-gefluechtete-anteil 2022-H2: A 30/60=50; B 8/20=40; K 38/80=47,5
    sprachkurse-bestanden 2022-H1: A 10/20=50; B 4/5=80; K 14/25=56
    sprachkurse-bestanden 2022-H2: A 15/20=75; B von nichts; K 15/20=75 # nobody took the test in Bönen
    kursangebot-kurse 2021: A 5; B »...«; K ≥5
    kursangebot-kurse 2022: A 8; B 3; K 11
    kursangebot-niederschwellig 2021: A 1; B »...«; K ≥1
    kursangebot-niederschwellig 2022: A 2; B 0; K 2
    """

  static let work = """
    # 2021: the agency withholds the foreigners of Bönen with »*«, which is no number.
    sgb2-quote 2021-12-31: A 40/400=10; B 20/100=20; K 60/500=12
    sgb2-quote 2022-12-31: A 40/400=10; B 25/100=25; K 65/500=13; L 100/1000=10
    sgb2-quote-auslaender 2021-12-31: A 16/40=40; B ».«; K ?1
    sgb2-quote-auslaender 2022-12-31: A 16/40=40; B 5/10=50; K 21/50=42; L 40/200=20
    sgb2-quote-abstand 2021-12-31: A 30; B eine Seite fehlt; K eine Seite fehlt # 40 - 10
    sgb2-quote-abstand 2022-12-31: A 30; B 25; K 29; L 10 # 40 - 10, 50 - 25, 42 - 13, 20 - 10
    beschaeftigungsquote 2021-12-31: A 200/400=50; B 50/100=50; K 250/500=50
    beschaeftigungsquote 2022-12-31: A 240/400=60; B 80/100=80; K 320/500=64; L 600/1000=60
    beschaeftigungsquote-auslaender 2021-12-31: A 40/80=50; B ».«; K ?1
    beschaeftigungsquote-auslaender 2022-12-31: A 40/80=50; B 16/20=80; K 56/100=56; L 50/100=50
    beschaeftigungsquote-abstand 2021-12-31: A 0; B eine Seite fehlt; K eine Seite fehlt
    beschaeftigungsquote-abstand 2022-12-31: A 10; B 0; K 8; L 10 # 60 - 50, 80 - 80, 64 - 56, 60 - 50
    # Published rates have neither numerator nor denominator.
    arbeitslose-auslaenderanteil 2021: K ».«
    arbeitslose-auslaenderanteil 2022: K 50/200=25; L 300/1000=30
    arbeitslosenquote 2021: K 4,5
    arbeitslosenquote 2022: K 5; L 6,5
    arbeitslosenquote-auslaender 2021: K ».«
    arbeitslosenquote-auslaender 2022: K 12,5; L 15,5
    arbeitslosenquote-abstand 2021: K eine Seite fehlt
    arbeitslosenquote-abstand 2022: K 7,5; L 9 # 12,5 - 5; 15,5 - 6,5
    """

  // The Kreis is the sum of the two municipalities that take part, not the row of all.
  static let population = """
    bevoelkerung 2021-12-31: A 400; B 100; K 500
    bevoelkerung 2022-12-31: A 500; B 100; K 600; L 10000
    bevoelkerung-auslaenderanteil 2021-12-31: A ».«; B 10/100=10; K ?1
    bevoelkerung-auslaenderanteil 2022-12-31: A 100/500=20; B 5/100=5; K 105/600=17,5; L 1500/10000=15
    bevoelkerung-frauenanteil 2021-12-31: A 200/400=50; B 50/100=50; K 250/500=50
    bevoelkerung-frauenanteil 2022-12-31: A 240/500=48; B 60/100=60; K 300/600=50; L 5100/10000=51
    # By nationality and sex at once only the table of Kreise counts.
    bevoelkerung-auslaenderinnen 2021-12-31: K keine Zelle
    bevoelkerung-auslaenderinnen 2022-12-31: K 90/200=45; L 600/1500=40
    """

  // Multiples of five; the denominators are those of the end of the year before.
  static let foreigners = """
    einbuergerungen 2022: K ».«; L 400~
    einbuergerungen 2023: K 50~; L 400~
    einbuergerungen 2024: K 90~
    # 2022: nothing is known of the end of 2021. 2023: of 1000, 500 and 400. 2024: of 1200, 600 and 450.
    einbuergerungsquote-auslaender 2022: K ».«
    einbuergerungsquote-auslaender 2023: K 50/1000=5~; L 400/10000=4~
    einbuergerungsquote-auslaender 2024: K 90/1200=7,5~
    einbuergerungsquote-8-jahre 2022: K ».«
    einbuergerungsquote-8-jahre 2023: K 50/500=10~; L 400/5000=8~
    einbuergerungsquote-8-jahre 2024: K 90/600=15~
    einbuergerungsquote-10-jahre 2022: K ».«
    einbuergerungsquote-10-jahre 2023: K 50/400=12,5~; L 400/4000=10~
    einbuergerungsquote-10-jahre 2024: K 90/450=20~
    azr-auslaender 2022-12-31: K 1000~; L 10000~
    azr-auslaender 2023-12-31: K 1200~
    azr-frauenanteil 2022-12-31: K ».«
    azr-frauenanteil 2023-12-31: K 480/1200=40~
    azr-alter-unter-18 2022-12-31: K ».«
    azr-alter-unter-18 2023-12-31: K 300/1200=25~
    azr-alter-18-bis-unter-25 2023-12-31: K 120/1200=10~
    azr-alter-25-bis-unter-35 2023-12-31: K 240/1200=20~
    azr-alter-35-bis-unter-65 2023-12-31: K 480/1200=40~
    azr-alter-ab-65 2023-12-31: K 60/1200=5~
    azr-eu-staaten 2023-12-31: K 300/1200=25~
    azr-drittstaaten 2023-12-31: K 900/1200=75~
    # 50 + 250; 100 + 100; 100 + 100 + 100 + 50 + 50 + 50 + 25 + 25; 50 + 50 + 50 + 25 + 25
    azr-aufenthalt-unter-4-jahre 2022-12-31: K 300/1000=30~; L 3000/10000=30~
    azr-aufenthalt-unter-4-jahre 2023-12-31: K 400/1200=100/3~
    azr-aufenthalt-4-bis-unter-8-jahre 2022-12-31: K 200/1000=20~; L 2000/10000=20~
    azr-aufenthalt-4-bis-unter-8-jahre 2023-12-31: K 200/1200=50/3~
    azr-aufenthalt-ab-8-jahre 2022-12-31: K 500/1000=50~; L 5000/10000=50~
    azr-aufenthalt-ab-8-jahre 2023-12-31: K 600/1200=50~
    azr-aufenthalt-ab-20-jahre 2022-12-31: K 200/1000=20~; L 2000/10000=20~
    azr-aufenthalt-ab-20-jahre 2023-12-31: K 250/1200=125/6~
    """

  // Of 200 persons in Bergkamen and 50 in Bönen, as the report about Stellenanteile publishes them.
  static let counted = """
    gezaehlte-alter-unter-18 2022-12-31: A 50/200=25~; B 10/50=20~; K 60/250=24~
    gezaehlte-alter-18-bis-35 2022-12-31: A 100/200=50~; B 20/50=40~; K 120/250=48~
    gezaehlte-alter-36-und-aelter 2022-12-31: A 50/200=25~; B 20/50=40~; K 70/250=28~
    gezaehlte-aufenthaltsstatus-eu-freizuegigkeit 2022-12-31: A 20/200=10~; B 10/50=20~; K 30/250=12~
    gezaehlte-aufenthaltsstatus-unbefristeter-aufenthaltstitel 2022-12-31: A 40/200=20~; B 20/50=40~; K 60/250=24~
    gezaehlte-aufenthaltsstatus-befristeter-aufenthaltstitel 2022-12-31: A 60/200=30~; B 10/50=20~; K 70/250=28~
    gezaehlte-aufenthaltsstatus-antrag-gestellt 2022-12-31: A 20/200=10~; B 0/50=0~; K 20/250=8~
    gezaehlte-aufenthaltsstatus-duldung 2022-12-31: A 30/200=15~; B 10/50=20~; K 40/250=16~
    gezaehlte-aufenthaltsstatus-aufenthaltsgestattung 2022-12-31: A 30/200=15~; B 0/50=0~; K 30/250=12~
    gezaehlte-geschlecht-maennlich 2022-12-31: A 100/200=50~; B 20/50=40~; K 120/250=48~
    gezaehlte-geschlecht-weiblich 2022-12-31: A 100/200=50~; B 30/50=60~; K 130/250=52~
    gezaehlte-staatsangehoerigkeit-eu-ewr-schweiz 2022-12-31: A 20/200=10~; B 10/50=20~; K 30/250=12~
    gezaehlte-staatsangehoerigkeit-uebriges-europa 2022-12-31: A 40/200=20~; B 20/50=40~; K 60/250=24~
    gezaehlte-staatsangehoerigkeit-asien 2022-12-31: A 110/200=55~; B 10/50=20~; K 120/250=48~
    gezaehlte-staatsangehoerigkeit-afrika 2022-12-31: A 30/200=15~; B 10/50=20~; K 40/250=16~
    """

  static let kreis = """
    # 2020: nobody knows how many in Bönen; 2021: nobody there.
    altenpflege-migrationshintergrund 2020: A 4; B ».«; K ≥4
    altenpflege-migrationshintergrund 2021: A 5; B 0; K 5
    altenpflege-migrationshintergrund 2022: A 10; B 5; K 15
    altenpflege-migrationshintergrund-anteil 2020: A 4/20=20; B ».«; K ?1
    altenpflege-migrationshintergrund-anteil 2021: A 5/20=25; B von nichts; K 5/20=25
    altenpflege-migrationshintergrund-anteil 2022: A 10/40=25; B 5/10=50; K 15/50=30
    konferenz-teilnehmende 2020: K »x«
    konferenz-teilnehmende 2022: K 40
    konferenz-zuwanderungsgeschichte 2020: K »x«
    konferenz-zuwanderungsgeschichte 2022: K 10/40=25
    veranstaltungen-anzahl 2021: A 5; B ».«; K ≥5
    veranstaltungen-anzahl 2022: A 6; B 2; K 8
    veranstaltungen-vereine 2021: A 1; B ».«; K ≥1
    veranstaltungen-vereine 2022: A 2; B 0; K 2
    veranstaltungen-schulen 2021: A 2/4=50; B ».«; K ?1
    veranstaltungen-schulen 2022: A 3/4=75; B 1/1=100; K 4/5=80 # the mean would be 87,5
    verwaltung-befragungsbeteiligung 2021: K 100/400=25
    verwaltung-befragungsbeteiligung 2022: K 200/500=40
    verwaltung-migrationshintergrund 2021: K ».«
    verwaltung-migrationshintergrund 2022: K 30/200=15
    verwaltung-interkulturell-geschult 2021: K 20/200=10
    verwaltung-interkulturell-geschult 2022: K 25/250=10
    # Both Schwerpunkte: 5 and 10 of 20 begun, 1 of 20 finished; in February one Schwerpunkt does not say.
    foerderplan-massnahmen-begonnen 2022-01: K 5/20=25
    foerderplan-massnahmen-begonnen 2022-02: K 10/20=50
    foerderplan-massnahmen-abgeschlossen 2022-01: K 1/20=5
    foerderplan-massnahmen-abgeschlossen 2022-02: K ?1
    """
}
