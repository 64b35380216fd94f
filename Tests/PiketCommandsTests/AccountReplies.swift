/// What the daemon answers about gaps, fairness and load.
extension Replies {
  static let intended = """
    {"post":"HV","start":"2027-12-24T00:00:00+01:00","end":"2027-12-27T00:00:00+01:00","intended":true,\
    "reason":"covered by Katwijk","by":"jansen"}
    """

  static let gaps = """
    {"from":"2027-01-01T00:00:00+01:00","until":"2028-01-01T00:00:00+01:00","gaps":[\
    {"post":"OVD_BZ","start":"2027-03-22T09:00:00+01:00","end":"2027-03-29T09:00:00+02:00","intended":false},\
    \(intended)]}
    """

  static let unqualified = """
    {"from":"2027-01-01T00:00:00+01:00","until":"2028-01-01T00:00:00+01:00","gaps":[],"findings":[\
    {"rule":"notQualified","severity":"hard","post":"OVD_BZ","person":"ldn-01",\
    "start":"2027-03-22T09:00:00+01:00","end":"2027-03-29T09:00:00+02:00"}]}
    """

  static let intendedGaps = """
    {"from":"2027-01-01T00:00:00+01:00","until":"2028-01-01T00:00:00+01:00","gaps":[\(intended)]}
    """

  static let noGaps = #"{"from":"2027-01-01T00:00:00+01:00","until":"2028-01-01T00:00:00+01:00","gaps":[]}"#

  static let fairness = """
    {"from":"2027-01-01T00:00:00+01:00","until":"2028-01-01T00:00:00+01:00","persons":[\
    {"code":"ldn-01","name":"José de Vries","real":{"hours":504,"weekends":3,"nights":21,"holidays":2},\
    "expected":{"hours":420.25,"weekends":2.5,"nights":17.51,"holidays":0.42}},\
    {"code":"ldp-01","name":"Anna Jansen","real":{"hours":168,"weekends":1,"nights":7,"holidays":0},\
    "expected":{"hours":251.75,"weekends":1.5,"nights":10.49,"holidays":1.58}}],"municipalities":[\
    {"code":"leiden","name":"Leiden","real":{"hours":504,"weekends":3,"nights":21,"holidays":2},\
    "expected":{"hours":420.25,"weekends":2.5,"nights":17.51,"holidays":0.42}}]}
    """

  static let compared = """
    {"from":"2027-01-01T00:00:00+01:00","until":"2028-01-01T00:00:00+01:00","persons":[\
    {"code":"ldn-01","name":"José de Vries","before":{"hours":504,"weekends":3,"nights":21,"holidays":2},\
    "after":{"hours":336,"weekends":2,"nights":14,"holidays":0},\
    "expected":{"hours":420.25,"weekends":2.5,"nights":17.51,"holidays":0.42}}],"municipalities":[\
    {"code":"leiden","name":"Leiden","before":{"hours":504,"weekends":3,"nights":21,"holidays":2},\
    "after":{"hours":336,"weekends":2,"nights":14,"holidays":0},\
    "expected":{"hours":420.25,"weekends":2.5,"nights":17.51,"holidays":0.42}}]}
    """

  static let load = """
    {"year":2027,"posts":["OVD_BZ","AC_BZ","BGM@leiden"],"weeks":[\
    {"week":16,"monday":"2027-04-19","holders":[["ldn-01"],["ldp-01","ldn-02"],[]],"holidays":[],\
    "schoolHolidays":["Meivakantie"]},\
    {"week":17,"monday":"2027-04-26","holders":[["ldn-02"],[],["ldn-40"]],"holidays":["kings-day"],\
    "schoolHolidays":["Meivakantie"]}]}
    """

  static let matrix = #"{"content":"week;van;tot;OVD_BZ\r\n1;04-01-2027;11-01-2027;ldn-01\r\n"}"#
  static let listed = """
    {"persons":[{"code":"ldn-01","name":"José de Vries","employer":"leiden","municipality":"leiden","phones":[],\
    "partTimeFactor":1,"qualifications":[]},{"code":"ldn-09","name":"Weg","employer":"leiden",\
    "municipality":"leiden","phones":[],"partTimeFactor":1,"qualifications":[]}]}
    """
}
