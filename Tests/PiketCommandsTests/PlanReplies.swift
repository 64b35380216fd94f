/// What the daemon answers about plans.
enum PlanReplies {
  private static let progress = #"{"progress":{"permille":455,"uncovered":3,"cost":124050,"bound":99000}}"#

  static let whole = [
    progress,
    """
    {"plan":{"draft":"D4","shifts":32,"holes":[],"moves":[],"findings":[],"law":[],"cost":120050,"bound":99000,\
    "iterations":1234567,"seed":1}}
    """,
  ]

  static let holes = [
    progress,
    """
    {"plan":{"draft":"D4","shifts":30,"holes":[{"post":"OVD_BZ","start":"2027-01-04T09:00:00+01:00",\
    "end":"2027-01-11T09:00:00+01:00","ruledOut":[{"person":"ldn-01","obstacle":"absent"},\
    {"person":"ldn-02","obstacle":"atw-5:9-2a"},{"person":"ldn-03","obstacle":"absent"},\
    {"person":"ldn-04","obstacle":"quiteNew"}],"shortage":{"span":"moment","posts":["OVD_BZ","AC_BZ"],"duties":2,\
    "persons":["ldn-02"],"missing":1}},{"post":"HV","start":"2027-01-11T09:00:00+01:00",\
    "end":"2027-01-18T09:00:00+01:00","ruledOut":[],"shortage":{"span":"fourWeeks","posts":["HV"],\
    "duties":4,"persons":["ldn-09"],"missing":1}}],"moves":[{"post":"OVD_BZ","start":"2027-01-11T09:00:00+01:00",\
    "end":"2027-01-18T09:00:00+01:00","from":"ldn-01","to":"ldn-02"}],"findings":[{"rule":"gap","severity":"warning",\
    "post":"OVD_BZ","start":"2027-01-04T09:00:00+01:00","end":"2027-01-11T09:00:00+01:00"}],"law":[],"cost":120050,\
    "bound":99000,"seed":1}}
    """,
  ]
}
