extension BacktestTable {
  // 2022/23: 200 pupils in Bergkamen, 40 of them with Zuwanderungsgeschichte and 26 foreign; 80 in Bönen with 40 and 16.
  static let pupils = """
    # K: 42 of 280; the mean of 13 and 20 would be 16,5. 2021/22: nobody knows Bönen's Gymnasium.
    schueler-auslaendisch-insgesamt 2021-2022: A 10/100=10; B 10/50=20; K 20/150=40/3
    schueler-auslaendisch-insgesamt 2022-2023: A 26/200=13; B 16/80=20; K 42/280=15; L 125/1000=12,5
    schueler-auslaendisch-grundschule 2021-2022: A 6/60=10; B 5/20=25; K 11/80=13,75
    schueler-auslaendisch-grundschule 2022-2023: A 4/40=10; B 2/10=20; K 6/50=12; L 40/400=10
    schueler-auslaendisch-hauptschule 2022-2023: A 5/20=25; B von nichts; K 5/20=25; L 10/50=20 # B: no Hauptschule
    schueler-auslaendisch-realschule 2022-2023: A 2/20=10; B 1/5=20; K 3/25=12; L 10/100=10
    schueler-auslaendisch-sekundarschule 2022-2023: A von nichts; B 5/20=25; K 5/20=25; L 5/50=10
    schueler-auslaendisch-gesamtschule 2022-2023: A 10/50=20; B 6/25=24; K 16/75=64/3; L 40/200=20
    schueler-auslaendisch-gymnasium 2021-2022: A 4/40=10; B ».«; K ?1
    schueler-auslaendisch-gymnasium 2022-2023: A 3/60=5; B 2/20=10; K 5/80=6,25; L 8/160=5
    schueler-auslaendisch-foerderschule 2022-2023: A 2/10=20; B von nichts; K 2/10=20; L 12/40=30
    # K: 80 of 280 are two of seven.
    schueler-zuwanderungsgeschichte-insgesamt 2021-2022: A 20/100=20; B 20/50=40; K 40/150=80/3
    schueler-zuwanderungsgeschichte-insgesamt 2022-2023: A 40/200=20; B 40/80=50; K 80/280=200/7; L 400/1000=40
    schueler-zuwanderungsgeschichte-grundschule 2021-2022: A 12/60=20; B 10/20=50; K 22/80=27,5
    schueler-zuwanderungsgeschichte-grundschule 2022-2023: A 8/40=20; B 5/10=50; K 13/50=26; L 160/400=40
    schueler-zuwanderungsgeschichte-hauptschule 2022-2023: A 10/20=50; B von nichts; K 10/20=50; L 30/50=60
    schueler-zuwanderungsgeschichte-realschule 2022-2023: A 4/20=20; B 2/5=40; K 6/25=24; L 50/100=50
    schueler-zuwanderungsgeschichte-sekundarschule 2022-2023: A von nichts; B 10/20=50; K 10/20=50; L 20/50=40
    schueler-zuwanderungsgeschichte-gesamtschule 2022-2023: A 10/50=20; B 15/25=60; K 25/75=100/3; L 100/200=50
    schueler-zuwanderungsgeschichte-gymnasium 2021-2022: A 8/40=20; B ».«; K ?1
    schueler-zuwanderungsgeschichte-gymnasium 2022-2023: A 6/60=10; B 8/20=40; K 14/80=17,5; L 24/160=15
    schueler-zuwanderungsgeschichte-foerderschule 2022-2023: A 2/10=20; B von nichts; K 2/10=20; L 16/40=40
    # Of the 40 + 40 with Zuwanderungsgeschichte; each column comes to 100.
    schulformverteilung-mit-zuwanderungsgeschichte-grundschule 2021-2022: A 12/20=60; B 10/20=50; K 22/40=55
    schulformverteilung-mit-zuwanderungsgeschichte-grundschule 2022-2023: A 8/40=20; B 5/40=12,5; K 13/80=16,25; L 160/400=40
    schulformverteilung-mit-zuwanderungsgeschichte-hauptschule 2022-2023: A 10/40=25; B 0/40=0; K 10/80=12,5; L 30/400=7,5
    schulformverteilung-mit-zuwanderungsgeschichte-realschule 2022-2023: A 4/40=10; B 2/40=5; K 6/80=7,5; L 50/400=12,5
    schulformverteilung-mit-zuwanderungsgeschichte-sekundarschule 2022-2023: A 0/40=0; B 10/40=25; K 10/80=12,5; L 20/400=5
    schulformverteilung-mit-zuwanderungsgeschichte-gesamtschule 2022-2023: A 10/40=25; B 15/40=37,5; K 25/80=31,25; L 100/400=25
    schulformverteilung-mit-zuwanderungsgeschichte-gymnasium 2021-2022: A 8/20=40; B ».«; K ?1
    schulformverteilung-mit-zuwanderungsgeschichte-gymnasium 2022-2023: A 6/40=15; B 8/40=20; K 14/80=17,5; L 24/400=6
    schulformverteilung-mit-zuwanderungsgeschichte-foerderschule 2022-2023: A 2/40=5; B 0/40=0; K 2/80=2,5; L 16/400=4
    # Of the 160 + 40 without; the mean of 33,75 and 30 at the Gymnasium would be 31,875.
    schulformverteilung-ohne-zuwanderungsgeschichte-grundschule 2021-2022: A 48/80=60; B 10/30=100/3; K 58/110=580/11
    schulformverteilung-ohne-zuwanderungsgeschichte-grundschule 2022-2023: A 32/160=20; B 5/40=12,5; K 37/200=18,5; L 240/600=40
    schulformverteilung-ohne-zuwanderungsgeschichte-hauptschule 2022-2023: A 10/160=6,25; B 0/40=0; K 10/200=5; L 20/600=10/3
    schulformverteilung-ohne-zuwanderungsgeschichte-realschule 2022-2023: A 16/160=10; B 3/40=7,5; K 19/200=9,5; L 50/600=25/3
    schulformverteilung-ohne-zuwanderungsgeschichte-sekundarschule 2022-2023: A 0/160=0; B 10/40=25; K 10/200=5; L 30/600=5
    schulformverteilung-ohne-zuwanderungsgeschichte-gesamtschule 2022-2023: A 40/160=25; B 10/40=25; K 50/200=25; L 100/600=50/3
    schulformverteilung-ohne-zuwanderungsgeschichte-gymnasium 2021-2022: A 32/80=40; B ».«; K ?1
    schulformverteilung-ohne-zuwanderungsgeschichte-gymnasium 2022-2023: A 54/160=33,75; B 12/40=30; K 66/200=33; L 136/600=68/3
    schulformverteilung-ohne-zuwanderungsgeschichte-foerderschule 2022-2023: A 8/160=5; B 0/40=0; K 8/200=4; L 24/600=4
    # 40 - 40; 15 - 33,75; 20 - 30; 17,5 - 33; 18/3 - 68/3.
    gymnasium-abstand 2021-2022: A 0; B eine Seite fehlt; K eine Seite fehlt
    gymnasium-abstand 2022-2023: A -18,75; B -10; K -15,5; L -50/3
    """

  // 2022/23: 100 leavers in Bergkamen, 20 of them with Zuwanderungsgeschichte; 25 in Bönen with 5.
  static let leavers = """
    # 2021/22: Bönen does not say who has a Zuwanderungsgeschichte.
    abgaenge-ohne-abschluss 2021-2022: A 5/50=10; B 6/30=20; K 11/80=13,75
    abgaenge-ohne-abschluss 2022-2023: A 5/100=5; B 5/25=20; K 10/125=8
    abgaenge-ohne-abschluss-zuwanderungsgeschichte 2021-2022: A 2/10=20; B ».«; K ?1
    abgaenge-ohne-abschluss-zuwanderungsgeschichte 2022-2023: A 3/20=15; B 1/5=20; K 4/25=16
    abgaenge-ohne-abschluss-abstand 2021-2022: A 10; B eine Seite fehlt; K eine Seite fehlt # 20 - 10
    abgaenge-ohne-abschluss-abstand 2022-2023: A 10; B 0; K 8 # 15 - 5, 20 - 20, 16 - 8
    abgaenge-abschluss-hauptschulabschluss 2021-2022: A 5/50=10; B 3/30=10; K 8/80=10
    abgaenge-abschluss-hauptschulabschluss 2022-2023: A 15/100=15; B 5/25=20; K 20/125=16
    abgaenge-abschluss-mittlerer-schulabschluss 2021-2022: A 20/50=40; B 9/30=30; K 29/80=36,25
    abgaenge-abschluss-mittlerer-schulabschluss 2022-2023: A 40/100=40; B 5/25=20; K 45/125=36
    abgaenge-abschluss-fachhochschulreife 2021-2022: A 5/50=10; B 3/30=10; K 8/80=10
    abgaenge-abschluss-fachhochschulreife 2022-2023: A 10/100=10; B 0/25=0; K 10/125=8
    abgaenge-abschluss-allgemeine-hochschulreife 2021-2022: A 15/50=30; B 9/30=30; K 24/80=30
    abgaenge-abschluss-allgemeine-hochschulreife 2022-2023: A 30/100=30; B 10/25=40; K 40/125=32
    abgaenge-abschluss-zuwanderungsgeschichte-hauptschulabschluss 2021-2022: A 2/10=20; B ».«; K ?1
    abgaenge-abschluss-zuwanderungsgeschichte-hauptschulabschluss 2022-2023: A 7/20=35; B 2/5=40; K 9/25=36
    abgaenge-abschluss-zuwanderungsgeschichte-mittlerer-schulabschluss 2021-2022: A 3/10=30; B ».«; K ?1
    abgaenge-abschluss-zuwanderungsgeschichte-mittlerer-schulabschluss 2022-2023: A 5/20=25; B 1/5=20; K 6/25=24
    abgaenge-abschluss-zuwanderungsgeschichte-fachhochschulreife 2021-2022: A 1/10=10; B ».«; K ?1
    abgaenge-abschluss-zuwanderungsgeschichte-fachhochschulreife 2022-2023: A 1/20=5; B 0/5=0; K 1/25=4
    abgaenge-abschluss-zuwanderungsgeschichte-allgemeine-hochschulreife 2021-2022: A 2/10=20; B ».«; K ?1
    abgaenge-abschluss-zuwanderungsgeschichte-allgemeine-hochschulreife 2022-2023: A 4/20=20; B 1/5=20; K 5/25=20
    """

  // 2022/23: 100 children from Bergkamen, 20 of them with Zuwanderungsgeschichte; 25 from Bönen with 5.
  static let transitions = """
    uebergaenge-hauptschule 2022-2023: A 5/100=5; B 1/25=4; K 6/125=4,8
    uebergaenge-realschule 2022-2023: A 20/100=20; B 4/25=16; K 24/125=19,2
    uebergaenge-sekundarschule 2022-2023: A 5/100=5; B 5/25=20; K 10/125=8
    uebergaenge-gesamtschule 2021-2022: A 30/50=60; B 15/30=50; K 45/80=56,25
    uebergaenge-gesamtschule 2022-2023: A 30/100=30; B 5/25=20; K 35/125=28
    uebergaenge-gymnasium 2021-2022: A 20/50=40; B 15/30=50; K 35/80=43,75
    uebergaenge-gymnasium 2022-2023: A 36/100=36; B 10/25=40; K 46/125=36,8
    uebergaenge-sonstige-schulform 2022-2023: A 4/100=4; B 0/25=0; K 4/125=3,2
    # 2021/22: Bönen has an »x« in its place.
    uebergaenge-zuwanderungsgeschichte-hauptschule 2022-2023: A 2/20=10; B 1/5=20; K 3/25=12
    uebergaenge-zuwanderungsgeschichte-realschule 2022-2023: A 4/20=20; B 1/5=20; K 5/25=20
    uebergaenge-zuwanderungsgeschichte-sekundarschule 2022-2023: A 1/20=5; B 0/5=0; K 1/25=4
    uebergaenge-zuwanderungsgeschichte-gesamtschule 2021-2022: A 8/10=80; B »x«; K ?1
    uebergaenge-zuwanderungsgeschichte-gesamtschule 2022-2023: A 7/20=35; B 1/5=20; K 8/25=32
    uebergaenge-zuwanderungsgeschichte-gymnasium 2021-2022: A 2/10=20; B »x«; K ?1
    uebergaenge-zuwanderungsgeschichte-gymnasium 2022-2023: A 5/20=25; B 2/5=40; K 7/25=28
    uebergaenge-zuwanderungsgeschichte-sonstige-schulform 2022-2023: A 1/20=5; B 0/5=0; K 1/25=4
    """

  // Of the Kreis alone, each number published as a multiple of five.
  static let officialSchools = """
    # 2021: no pupil at the Hauptschule; at the Gymnasien and in all nobody knows who is foreign.
    schueler-auslaenderanteil 2021: K ».«
    schueler-auslaenderanteil 2022: K 30/250=12~; L 250/2500=10~
    schueler-auslaenderanteil-gymnasien 2021: K ».«
    schueler-auslaenderanteil-gymnasien 2022: K 10/200=5~; L 100/2000=5~
    schueler-auslaenderanteil-hauptschulen 2021: K von nichts
    schueler-auslaenderanteil-hauptschulen 2022: K 20/50=40~; L 150/500=30~
    schulabgang-ohne-hauptschulabschluss 2021: K ».«
    schulabgang-ohne-hauptschulabschluss 2022: K 5/100=5~; L 80/1000=8~
    """
}
