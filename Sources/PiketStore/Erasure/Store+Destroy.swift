import Synchronization

extension Store {
  /// Destroys streams: their payloads can never be read again, by nobody, and nothing can be added to them. Headers and
  /// hashes stay, and the chain verifies.
  ///
  /// First the erasure is written to the fence; from then on it is carried out whatever happens, at the latest when the
  /// store is next opened, also on a backup from before. Then the keys are overwritten, and the checkpoint, in which
  /// the streams' contents may be, is made unreadable with its own key.
  ///
  /// To be called like `append`, by one thread at a time, and again after an error: what is destroyed stays so, at the
  /// moment of the first time. The caller appends the event that records the completion, and forgets what it holds
  /// of the streams itself; a checkpoint of the state as it is now is refused from now on. A replay that is under way
  /// may go on with the keys that it has.
  ///
  /// A backup of the directory holds the keys of its day, wrapped by the master key: who has both, and no fence, can
  /// read what was in it. So a backup is kept for no longer than what was erased may still be read.
  ///
  /// - Parameters:
  ///   - streams: also those that never had an event, or are destroyed already.
  ///   - moment: microseconds since 1970-01-01T00:00:00Z.
  /// - Returns: for each of them, in the same order, what the fence knows of it.
  @discardableResult
  public func destroy(_ streams: [String], at moment: Int64) throws(StoreFault) -> [Erasure] {
    try destroy(streams, at: moment) { _ throws(StoreFault) in }
  }

  /// - Parameter reached: told each step when it is done, so that a test can end there.
  func destroy(
    _ streams: [String], at moment: Int64, reached: (ErasureStep) throws(StoreFault) -> Void
  ) throws(StoreFault) -> [Erasure] {
    guard access == .readWrite else { throw .openedReadOnly }
    guard streams.count <= limits.streamsPerDestructionMax else {
      throw .tooManyEvents(count: streams.count, max: limits.streamsPerDestructionMax)
    }
    for stream in streams { try limits.check("stream", stream) }
    guard !streams.isEmpty else { return [] }
    try directory.prepareErasures()
    // No checkpoint is saved meanwhile: it would have to be of before.
    try erasedAt.withLock { erasedAt throws(StoreFault) in
      erasedAt = try head.position
      let fenced = keys.fence.head
      let checkpoint = CheckpointKey(after: fenced).stream
      try keys.fence.append(streams, checkpoint: checkpoint, at: moment)
      keys.forget()
      try reached(.fenced)
      try keys.overwrite(streams + [checkpoint], after: fenced)
      try reached(.overwritten)
      try keys.purge()
      try reached(.purged)
      try discardCheckpoint()
      try reached(.checkpointDiscarded)
      try keys.recordFence()
      try reached(.finished)
    }
    return streams.compactMap { keys.fence.erasure(of: $0) }
  }

  /// Whether the stream is in the fence. A store that was opened for reading only knows what was in it when something
  /// was read last.
  public func isDestroyed(_ stream: String) -> Bool { keys.fence.names(stream) }

  /// What has been destroyed and when, without names, in the order in which it was destroyed.
  public var erasures: [Erasure] { keys.fence.erasures }
}
