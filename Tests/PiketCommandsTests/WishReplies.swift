/// What the daemon answers about wishes, rotations and replacements.
enum WishReplies {
  private static let wish = """
    {"id":"ldn-01/2","person":"ldn-01","kind":"ratherNot","weekdays":["wednesday","friday"],"function":"OVD_BZ",\
    "note":"de kinderen","withdrawn":
    """
  static let preference = #"{"preference":\#(wish)false}}"#
  static let withdrawn = #"{"preference":\#(wish)true}}"#
  static let preferences = """
    {"preferences":[\(wish)false},{"id":"ldn-02/1","person":"ldn-02","kind":"never","weekdays":[],\
    "from":"2027-12-24T00:00:00+01:00","until":"2027-12-27T00:00:00+01:00","withdrawn":false}]}
    """

  static let rotated = """
    {"draft":"D4","shifts":4,"findings":[],"moves":[{"post":"OVD_BZ","start":"2027-01-05T17:00:00+01:00",\
    "end":"2027-01-06T09:00:00+01:00","from":"ldn-01","to":"ldn-07"}]}
    """

  private static let shift = """
    {"uid":"OVD_BZ-20270322T080000Z@leidse-regio.piket","sequence":3,"post":"OVD_BZ","function":"OVD_BZ",\
    "person":"ldn-01","name":"José de Vries","municipality":"leiden","start":"2027-03-22T09:00:00+01:00",\
    "end":"2027-03-29T09:00:00+02:00","because":{"kind":"assignment","version":3,"reason":"ill","by":"jansen"}}
    """
  private static let candidates = """
    [{"person":"ldp-01","name":"Anna Jansen","municipality":"leiderdorp","phone":"+31612345678","obstacles":[],\
    "preference":"ratherNot","nearbyDuties":1,"loadHours":336,"shareHours":420,"sameMunicipality":false},\
    {"person":"ldn-07","name":"Piet Bakker","municipality":"leiden","obstacles":["absent","quiteNew"],\
    "nearbyDuties":0,"loadHours":168,"shareHours":420,"sameMunicipality":true}]
    """

  static let replacements = """
    {"shift":\(shift),"start":"2027-03-22T09:00:00+01:00","end":"2027-03-29T09:00:00+02:00",\
    "candidates":\(candidates)}
    """
  static let explained = """
    {"shift":\(shift),"edits":[{"post":"OVD_BZ","start":"2027-01-04T09:00:00+01:00",\
    "end":"2028-01-03T09:00:00+01:00","because":{"kind":"roster","version":3}},\
    {"post":"OVD_BZ","start":"2027-03-22T09:00:00+01:00","end":"2027-03-29T09:00:00+02:00",\
    "because":{"kind":"assignment","version":3,"reason":"ill","by":"jansen"}}],\
    "records":[{"start":"2027-03-23T09:00:00+01:00","end":"2027-03-23T12:00:00+01:00","reason":"traffic","by":"jansen",\
    "recordedAt":"2027-03-24T09:00:00+01:00"}],"candidates":\(candidates)}
    """
}
