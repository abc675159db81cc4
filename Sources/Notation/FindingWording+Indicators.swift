import Model

extension FindingWording {
  // Indicators and the catalogue that declares them.
  static let aboutIndicators: [FindingCode: FindingWording] = [
    .indicatorNoData: FindingWording(
      title: "Ein Indikator findet in seiner Quelle nicht, was er braucht",
      sentence:
        "Der Indikator »{name}« findet in der Quelle »{other}« {reason} »{found}« nicht"
        + "{expected?; vorhanden: {expected}}{nearest?; am nächsten kommt »{nearest}«}.",
      remedy:
        "Schreibweise in pipelines/indikatoren prüfen; »stellwerk check DATEI« zeigt, wie die Datei verstanden wird."),
    .indicatorOverlap: FindingWording(
      title: "Ein Indikator zählt Fälle doppelt",
      sentence:
        "Der Indikator »{name}« addiert »{found}« und »{other}«, doch das eine ist im anderen schon enthalten.",
      remedy: "Unter »merkmale« nur Ausprägungen nennen, die sich nicht überschneiden."),
    .indicatorPlace: FindingWording(
      title: "Zähler und Nenner sind an verschiedenen Orten gezählt",
      sentence:
        "Der Indikator »{name}« hat den Ort »{expected}«, seine Quelle »{other}« zählt am Ort »{found}«.",
      remedy: "Zähler und Nenner aus Quellen mit demselben Ort nehmen oder »ort« in der Quelldefinition berichtigen."),
    .indicatorIncomparable: FindingWording(
      title: "Zwei Indikatoren dürfen nicht verglichen werden",
      sentence:
        "Der Indikator »{name}« zieht »{found}« von »{other}« ab, doch {reason}.",
      remedy: "Nur Indikatoren derselben Einheit und desselben Bezugs voneinander abziehen."),
  ]
}
