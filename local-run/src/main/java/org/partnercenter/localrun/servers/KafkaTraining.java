package org.partnercenter.localrun.servers;

/** Goes through a broker's start and stop once, so that the JVM can remember what that loads. */
public final class KafkaTraining {
    private KafkaTraining() {}

    public static void main(String[] arguments) {
        Kafka.shared();
        System.exit(0);
    }
}
